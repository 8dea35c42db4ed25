'use client';
import { Hourglass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Icon } from '../../ui/icon';
import { DayGround } from './day-ground';
import type { TechnicianDay } from './day-plan';
import { type DayScale, placeOf } from './day-scale';
import { TechnicianHead } from './technician-head';
import { VisitBar } from './visit-bar';
import { WindowBrackets } from './window-brackets';

/** Every row is this high: a bar on the move finds its row by it. */
export const ROW_PIXELS = 48;

type TechnicianRowProps = {
  day: TechnicianDay;
  scale: DayScale;
  selectedWorkOrderId: string | null;
  tabStop: string | null;
  leavingVisitId: string | null;
};

/** One technician's day. Drawn again only when it changes, whatever moves elsewhere. */
export const TechnicianRow = memo(function TechnicianRow(props: TechnicianRowProps) {
  const { day, scale, selectedWorkOrderId, tabStop, leavingVisitId } = props;
  const t = useTranslations('desk');
  return (
    <li className="flex h-12 border-b border-line">
      <TechnicianHead day={day} />
      <div className="relative flex-1 bg-sunken">
        <DayGround day={day} scale={scale} />
        <WindowBrackets visits={day.visits} selectedWorkOrderId={selectedWorkOrderId} scale={scale} />
        {day.holds.map((hold) => (
          <span
            key={hold.holdId}
            style={placeOf(scale, hold)}
            title={t('held', { reference: hold.reference })}
            className="absolute inset-y-1.5 flex items-center justify-center overflow-hidden rounded-sm border border-dashed border-awaiting bg-awaiting-soft text-awaiting"
          >
            <Icon of={Hourglass} className="size-3.5" />
            <span className="sr-only">{t('held', { reference: hold.reference })}</span>
          </span>
        ))}
        <ol aria-label={t('visitsOf', { name: day.name })}>
          {day.visits.map((visit) => (
            <VisitBar
              key={visit.visitId}
              visit={visit}
              scale={scale}
              isSelected={visit.workOrderId === selectedWorkOrderId}
              isTabStop={visit.visitId === tabStop}
              isLeaving={visit.visitId === leavingVisitId}
            />
          ))}
        </ol>
      </div>
    </li>
  );
});
