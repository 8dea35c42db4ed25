'use client';
import { type RefObject, useEffect } from 'react';
import type { PlannedVisit } from './day-plan';

/** Brings the selected job's visit into sight when it is selected, and when it comes onto the day shown: just booked, or another day turned to. */
export function useSelectedInSight(
  scroller: RefObject<HTMLElement | null>,
  visits: readonly PlannedVisit[],
  selectedWorkOrderId: string | null,
  dayStartMs: number,
): void {
  const visitId = visits.find(({ workOrderId }) => workOrderId === selectedWorkOrderId)?.visitId ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day scrolls the board to its own first sight before
  useEffect(() => {
    const bar = visitId && scroller.current?.querySelector(`[data-visit="${visitId}"]`);
    if (bar) bar.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [scroller, visitId, dayStartMs]);
}
