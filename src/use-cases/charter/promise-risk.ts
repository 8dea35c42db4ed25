import { Temporal } from 'temporal-polyfill';
import type { CommitmentCode } from '@/domain/commitment/commitment-code';
import { latePermille } from '@/planning/model/late-probability';
import type { Forecast } from '../dispatch/forecast';
import type { PromiseAtWork } from '../ports/promise-questions';

/** These are kept on arrival, the others when the work is done. */
const KEPT_ON_ARRIVAL: readonly CommitmentCode[] = ['24', '28b'];
/** Somebody must be on it: what nobody has taken on is as good as broken. */
const SOMEBODYS: readonly CommitmentCode[] = ['24', '25', '28b'];
/** Below this a promise is fulfilled often enough not to be worth a look. */
const NOTICED_PERMILLE = 100;
/** Above this it will rather break than hold, and a dispatcher does something about it. */
const LIKELY_PERMILLE = 500;

/** The promise with its visit as it is expected now, not as it was planned: whoever is away keeps none. */
export function asExpected(promise: PromiseAtWork, found: Forecast): PromiseAtWork {
  const expected = promise.visitId === null ? undefined : found.get(promise.visitId);
  if (expected === undefined) return promise;
  return { ...promise, plannedStart: expected?.start ?? null, plannedEnd: expected?.end ?? null };
}

/** It still runs, and is worth a look. */
export function isAtRisk(promise: PromiseAtWork, now: Temporal.Instant): boolean {
  return promise.state === 'running' && breachPermille(promise, now) >= NOTICED_PERMILLE;
}

/** As its visit is planned it rather breaks than holds: another plan might keep it. What hangs on no visit is not mended by moving one. */
export function isLikelyBroken(promise: PromiseAtWork, now: Temporal.Instant): boolean {
  return promise.state === 'running' && plannedFor(promise) !== null && breachPermille(promise, now) > LIKELY_PERMILLE;
}

/**
 * How likely it breaks, in thousandths. Planned: the slack between plan and promise, and the jobs before it. Urgent work, samplings
 * and windows nobody is to keep break unless somebody acts. Else, and for who was not told yet (29), nothing is feared while more
 * than a quarter of the term is left; then it grows to certainty at the due instant.
 */
export function breachPermille(promise: PromiseAtWork, now: Temporal.Instant): number {
  if (promise.state !== 'running') return 1000;
  const due = Temporal.Instant.from(promise.dueAt);
  const planned = plannedFor(promise);
  const left = now.until(due).total('seconds');
  if (planned) {
    const slack = Temporal.Instant.from(planned).until(due).total('seconds');
    return latePermille(Math.min(slack, left), promise.jobsAhead);
  }
  if (SOMEBODYS.includes(promise.code)) return 1000;
  const share = left / Temporal.Instant.from(promise.startedAt).until(due).total('seconds');
  return Math.round(1000 * Math.min(Math.max(1 - share / 0.25, 0), 1));
}

/** When the plan means to keep it; no visit tells the customer of one (29). */
function plannedFor({ code, plannedStart, plannedEnd }: PromiseAtWork): string | null {
  if (code === '29') return null;
  return KEPT_ON_ARRIVAL.includes(code) ? plannedStart : plannedEnd;
}
