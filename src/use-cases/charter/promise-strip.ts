import { Temporal } from 'temporal-polyfill';
import type { CommitmentCode } from '@/domain/commitment/commitment-code';
import { latePermille } from '@/planning/late-probability';
import { type Forecast, forecast } from '../dispatch/forecast';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { PromiseAtWork } from '../ports/promise-questions';

/** One promise of the strip: what it risks, in cents, and when it breaks or broke. */
export type PromiseRisk = Pick<
  PromiseAtWork,
  'workOrderId' | 'reference' | 'jobType' | 'commune' | 'code' | 'dueAt'
> & {
  readonly standing: 'late' | 'atRisk';
  readonly exposureCents: number;
};

/** The strip that never leaves the dispatcher's screen. */
export type PromiseStrip = {
  readonly late: number;
  readonly atRisk: number;
  readonly exposureCents: number;
  /** ISO instant of the next breach if nothing is done, null when none is in sight. */
  readonly nextBreachAt: string | null;
  /** The late first, then by euros lost per hour; fifty at most. */
  readonly promises: readonly PromiseRisk[];
};

/** These are kept on arrival, the others when the work is done. */
const KEPT_ON_ARRIVAL: readonly CommitmentCode[] = ['24', '28b'];
/** Somebody must be on it: what nobody has taken on is as good as broken. */
const SOMEBODYS: readonly CommitmentCode[] = ['24', '25', '28b'];
/** Below this a promise is fulfilled often enough not to be worth a look. */
const NOTICED_PERMILLE = 100;
const SHOWN = 50;

/** Who is late or will be: each open promise against the plan as it will go, by the one table of chances the planner uses too. */
export async function promiseStrip(
  ports: Pick<Ports, 'clock' | 'plan' | 'promises' | 'travel'>,
  actor: Actor,
): Promise<PromiseStrip> {
  const now = ports.clock.now();
  const [stored, found] = await Promise.all([
    ports.promises.atWork(actor.territoryId),
    forecast(ports, actor.territoryId),
  ]);
  const atWork = stored.map((promise) => asExpected(promise, found));
  const risks = atWork.map((promise) => ({ promise, permille: breachPermille(promise, now) }));
  const late = risks.filter(({ promise }) => promise.state !== 'running');
  const atRisk = risks
    .filter(({ promise }) => isAtRisk(promise, now))
    .sort((a, b) => euroRate(b, now) - euroRate(a, now));
  const shown = [...late, ...atRisk].slice(0, SHOWN);
  return {
    late: late.length,
    atRisk: atRisk.length,
    exposureCents: atRisk.reduce((sum, risk) => sum + exposure(risk), 0),
    nextBreachAt: atRisk.map(({ promise }) => promise.dueAt).sort()[0] ?? null,
    promises: shown.map(({ promise, permille }) => {
      const { workOrderId, reference, jobType, commune, code, dueAt } = promise;
      const standing = promise.state === 'running' ? 'atRisk' : 'late';
      return {
        workOrderId,
        reference,
        jobType,
        commune,
        code,
        dueAt,
        standing,
        exposureCents: exposure({ promise, permille }),
      };
    }),
  };
}

type Risk = { readonly promise: PromiseAtWork; readonly permille: number };

function exposure({ promise, permille }: Risk): number {
  return Math.round((promise.amountCents * permille) / 1000);
}

/** Cents at stake by hour left: what breaks soonest and costs most comes first. */
function euroRate(risk: Risk, now: Temporal.Instant): number {
  const hours = Math.max(now.until(risk.promise.dueAt).total('hours'), 1 / 60);
  return exposure(risk) / hours;
}

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
