import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { PromiseAtWork } from '../ports/promise-questions';
import { expectedPromises } from './expected-promises';
import { breachPermille, isAtRisk } from './promise-risk';

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

const SHOWN = 50;

/** Who is late or will be: each open promise against the plan as it will go, by the one table of chances the planner uses too. */
export async function promiseStrip(
  ports: Pick<Ports, 'clock' | 'plan' | 'promises' | 'travel'>,
  actor: Actor,
): Promise<PromiseStrip> {
  const now = ports.clock.now();
  const { atWork } = await expectedPromises(ports, actor.territoryId);
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
