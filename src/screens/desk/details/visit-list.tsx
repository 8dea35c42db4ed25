'use client';
import { ClockAlert, Lock } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { lateMinutes } from '../board/behind';
import { VISIT_LOOK } from '../board/visit-look';
import { parisDayOf } from '../working-day';
import type { WorkOrderShown } from './work-order-answer';

type VisitListProps = { visits: WorkOrderShown['visits']; onDay: (day: string) => void };

/** Who goes when, and how far they have come. */
export function VisitList({ visits, onDay }: VisitListProps) {
  const t = useTranslations('desk');
  const format = useFormatter();
  if (visits.length === 0) return <p className="text-ink-soft">{t('details.noVisit')}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {visits.map((visit) => {
        const icon = VISIT_LOOK[visit.state].icon;
        return visit.assignments.map(({ technicianId, technicianName, start }) => (
          <li key={`${visit.visitId} ${technicianId}`} className="flex items-center gap-2">
            <div className="min-w-0 flex-1">
              <p>{t('details.with', { name: technicianName, moment: format.dateTime(Date.parse(start), 'moment') })}</p>
              {visit.expected && lateMinutes(timesOf(start, visit.expected)) > 0 && (
                <p className="flex items-center gap-1.5 text-sm font-medium text-risk">
                  <Icon of={ClockAlert} />
                  {t('details.expected', { time: format.dateTime(Date.parse(visit.expected.start), 'time') })}
                </p>
              )}
              <p className="flex items-center gap-1.5 text-sm text-ink-soft">
                {icon && <Icon of={icon} />}
                {t(`visitState.${visit.state}`)}
                {visit.pinned && (
                  <>
                    {' · '}
                    <Icon of={Lock} /> {t('bar.pinned')}
                  </>
                )}
              </p>
            </div>
            <Button size="small" kind="quiet" onPress={() => onDay(parisDayOf(Date.parse(start)))}>
              {t('details.toDay')}
            </Button>
          </li>
        ));
      })}
    </ul>
  );
}

function timesOf(planned: string, expected: { readonly start: string }) {
  return { plannedStartMs: Date.parse(planned), startMs: Date.parse(expected.start) };
}
