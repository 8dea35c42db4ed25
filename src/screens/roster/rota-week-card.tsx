'use client';
import { CircleCheck, PhoneCall } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { serverNow } from '../server-clock';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { DutyItem } from './duty-item';
import { GapItem } from './gap-item';
import { nextTurn } from './next-turn';
import type { RosterChange } from './roster-dialog';
import type { RotaWeek } from './roster-shown';
import { daysLater } from './wall-clock';
import { WeekDays } from './week-days';

type RotaWeekCardProps = { week: RotaWeek; onChange: (change: RosterChange) => void };

/** A week of the rota: its holes first, then who answers. */
export function RotaWeekCard({ week, onChange }: RotaWeekCardProps) {
  const t = useTranslations('roster.rota');
  const format = useFormatter();
  const { monday, duties, gaps } = week;
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  const sunday = daysLater({ day: monday, time: '' }, 6).day;
  const days = format.dateTimeRange(noon(monday), noon(sunday), { dateStyle: 'long' });
  return (
    <Card
      title={t('week', { days })}
      padded={false}
      actions={
        <Button
          size="small"
          icon={PhoneCall}
          aria-label={t('putOf', { days })}
          onPress={() => onChange({ kind: 'turn', times: nextTurn(week, serverNow()) })}
        >
          {t('put')}
        </Button>
      }
    >
      <WeekDays monday={monday} />
      {gaps.length === 0 ? (
        <p className="px-4 py-2">
          <Badge tone="kept" icon={CircleCheck}>
            {t('whole')}
          </Badge>
        </p>
      ) : (
        <ul aria-label={t('holes', { days })} className="divide-y divide-line">
          {gaps.map((gap) => (
            <GapItem key={gap.startsAt} gap={gap} monday={monday} />
          ))}
        </ul>
      )}
      {duties.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-ink-soft">{t('nobody')}</p>
      ) : (
        <ul aria-label={t('turns', { days })} className="divide-y divide-line border-t border-line">
          {duties.map((duty) => (
            <DutyItem key={`${duty.technicianId} ${duty.startsAt}`} duty={duty} monday={monday} onChange={onChange} />
          ))}
        </ul>
      )}
    </Card>
  );
}
