import { GraduationCap, type LucideIcon, Palmtree, Thermometer, UserMinus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { AbsenceReason } from '@/domain/roster/absence';
import { Icon } from '../../ui/icon';
import type { TechnicianDay } from './day-plan';
import { type DayScale, placeOf } from './day-scale';

const ABSENCE_ICON: Readonly<Record<AbsenceReason, LucideIcon>> = {
  leave: Palmtree,
  training: GraduationCap,
  sick: Thermometer,
  other: UserMinus,
};

/** What lies under the bars of a row: the shift in white, breaks and off hours in grey, on-call duty as a line above, absences. */
export function DayGround({ day, scale }: { day: TechnicianDay; scale: DayScale }) {
  const t = useTranslations('desk');
  return (
    <>
      {day.shifts.map((shift) => (
        <span key={shift.startMs} aria-hidden style={placeOf(scale, shift)} className="absolute inset-y-0 bg-surface" />
      ))}
      <span
        aria-hidden
        className="absolute inset-0 bg-[linear-gradient(to_right,var(--color-line)_1px,transparent_1px)]"
        style={{ backgroundSize: `${100 / (scale.hoursMs.length - 1)}% 100%` }}
      />
      {day.duties.map((duty) => (
        <span
          key={duty.startMs}
          aria-hidden
          style={placeOf(scale, duty)}
          className="absolute top-0 h-1 bg-awaiting/70"
        />
      ))}
      {day.absences.map((absence) => (
        <span
          key={absence.startMs}
          style={placeOf(scale, absence)}
          className="absolute inset-y-1 flex items-center overflow-clip rounded-sm bg-paused-soft text-sm text-paused"
        >
          <span className="sticky left-(--head) flex min-w-0 items-center gap-1 px-2">
            <Icon of={ABSENCE_ICON[absence.reason]} />
            <span className="truncate">{t(`absence.${absence.reason}`)}</span>
          </span>
        </span>
      ))}
    </>
  );
}
