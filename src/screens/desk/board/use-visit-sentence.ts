import { useFormatter, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { lateMinutes } from './behind';
import type { PlannedVisit } from './day-plan';

/** A bar in words, for the ear and for the pointer that rests on it. */
export function useVisitSentence(): (visit: PlannedVisit) => string {
  const t = useTranslations('desk');
  const sayJob = useTranslations('jobType');
  const format = useFormatter();
  return useCallback(
    (visit) => {
      const time = (ms: number) => format.dateTime(ms, 'time');
      const { window, standing } = visit;
      const isLate = lateMinutes(visit) > 0;
      const parts = [
        `${visit.reference} ${visit.commune}, ${sayJob(visit.jobType)}`,
        t(isLate ? 'bar.expected' : 'bar.planned', {
          from: time(visit.startMs),
          to: time(visit.endMs),
          planned: time(visit.plannedStartMs),
        }),
        t(`visitState.${visit.state}`),
        window && t('bar.window', { from: time(window.startMs), to: time(window.endMs) }),
        visit.isCustomerTold && t('bar.told'),
        visit.pinned && t('bar.pinned'),
        (standing === 'late' || standing === 'atRisk') && t(`standing.${standing}`),
      ];
      return parts.filter(Boolean).join(' · ');
    },
    [t, sayJob, format],
  );
}
