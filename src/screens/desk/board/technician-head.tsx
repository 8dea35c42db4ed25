import { ClockAlert, PhoneCall } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '../../ui/icon';
import { joinClasses } from '../../ui/join-classes';
import { sayLength } from '../window-words-of';
import { behindMinutes } from './behind';
import type { TechnicianDay } from './day-plan';
import { technicianLoad } from './technician-load';

/** Whose row it is and how full the day is; on-call people carry a telephone. */
export function TechnicianHead({ day }: { day: TechnicianDay }) {
  const t = useTranslations('desk');
  const { permille, busyMinutes, shiftMinutes } = technicianLoad(day);
  const isWorking = shiftMinutes > 0 || busyMinutes > 0;
  const behind = behindMinutes(day);
  const percent = Math.round(permille / 10);
  return (
    <div className="sticky left-0 z-10 flex w-(--head) shrink-0 flex-col justify-center border-r border-line bg-surface px-2.5">
      <h3 className="flex items-center gap-1.5">
        <span className={joinClasses('truncate font-medium', !isWorking && 'text-ink-soft')}>{day.name}</span>
        {day.duties.length > 0 && (
          <>
            <Icon of={PhoneCall} className="text-awaiting" />
            <span className="sr-only">{t('onCall')}</span>
          </>
        )}
      </h3>
      {isWorking ? (
        <p className="flex items-center gap-1.5 text-xs whitespace-nowrap text-ink-soft">
          <span aria-hidden className="h-1 w-14 min-w-4 overflow-hidden rounded-full bg-hover">
            <span
              className={joinClasses(
                'block h-full',
                permille > 1000 ? 'bg-broken' : permille > 900 ? 'bg-risk' : 'bg-accent',
              )}
              style={{ width: `${Math.min(percent, 100)}%` }}
            />
          </span>
          <span className="tabular-nums" aria-hidden>
            {t('load', { percent, count: day.visits.length })}
          </span>
          <span className="sr-only">{t('loadWords', { percent, count: day.visits.length })}</span>
          {behind > 0 && (
            <span className="inline-flex items-center gap-0.5 font-medium text-risk" title={t('behind')}>
              <Icon of={ClockAlert} className="size-3.5" />
              <span className="sr-only">{t('behind')} </span>
              {sayLength(behind)}
            </span>
          )}
        </p>
      ) : (
        <p className="text-xs text-ink-soft">{t('notWorking')}</p>
      )}
    </div>
  );
}
