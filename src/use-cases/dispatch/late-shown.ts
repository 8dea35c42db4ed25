import type { LateAfter } from '@/planning/late-promises';
import type { LateShown } from './candidate-shown';
import { instantOf, type LivePlan } from './live-plan';
import { nameOfTechnician } from './place-job';
import { jobBehind } from './what-if';

/** A promise late by the plan, in words' reach. */
export function lateShown(
  live: LivePlan,
  { routeKey, visitKey, promise, limitSecond, keptSecond, isOld }: LateAfter,
): LateShown {
  const { routes, visits } = live.problem.description;
  const job = jobBehind(live, visitKey);
  const window = visits.find(({ key }) => key === visitKey)?.window;
  return {
    reference: job?.reference ?? '',
    workOrderId: job?.workOrderId ?? null,
    technicianName: nameOfTechnician(live, routes.find(({ key }) => key === routeKey)?.technicianKey ?? ''),
    limit: instantOf(live, limitSecond).toString(),
    windowStart: promise === 'window' && window ? instantOf(live, window.startSecond).toString() : null,
    expected: instantOf(live, keptSecond).toString(),
    minutes: Math.ceil((keptSecond - limitSecond) / 60),
    isOld,
  };
}
