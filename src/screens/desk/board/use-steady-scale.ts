'use client';
import { useMemo } from 'react';
import type { TechnicianDay } from './day-plan';
import { type DayScale, dayScale } from './day-scale';

/** The hours a day needs; the same object while its ends stay, so that a change in one row draws one row. */
export function useSteadyScale(day: string, rows: readonly TechnicianDay[]): DayScale {
  const { startMs, endMs } = useMemo(
    () =>
      dayScale(
        day,
        rows.flatMap(({ visits }) => visits),
      ),
    [day, rows],
  );
  return useMemo(() => dayScale(day, [{ startMs, endMs }]), [day, startMs, endMs]);
}
