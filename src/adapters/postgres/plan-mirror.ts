import type { Temporal } from 'temporal-polyfill';
import type { TerritoryId } from '@/domain/ids';
import type { DaySpan, MirrorAsked, MirroredGround } from '@/use-cases/ports/plan-ground';
import type { Connection } from './database';
import { asOf, changed, copyOf, type PlanCopy, sliceOf } from './plan-copy';
import { changedPlan, type Passing, planChanges, wholePlan } from './queries/plan-changes';

/**
 * The copies one process keeps of its territories' plans. Disposable: a copy is only ever a faster way to what `planGround` would read at this
 * moment on this connection. Whatever does not fit (other days, too many changes, a moment too long ago) is read whole again.
 */
export type PlanMirror = {
  readonly read: (connection: Connection, territory: TerritoryId, asked: MirrorAsked) => Promise<MirroredGround>;
};

/** Visits kept in memory over all territories (days laid out beside them have a bound of their own: `asked-plan.ts`), 5 to 10 kilobytes each; who has not been asked about for longest goes first. */
const MOST_VISITS = 40_000;
/** A copy that would reach over more days begins anew with the days asked. */
const MOST_DAYS = 40;

export function planMirror(mostVisits = MOST_VISITS): PlanMirror {
  const copies = new Map<TerritoryId, PlanCopy>();
  const filling = new Map<TerritoryId, Promise<unknown>>();

  async function read(connection: Connection, territory: TerritoryId, asked: MirrorAsked): Promise<MirroredGround> {
    const hull = hullOf(asked.spans);
    // Somebody is reading it all right now: what has changed since will be little.
    if (!fitting(copies.get(territory), hull)) await filling.get(territory)?.catch(() => undefined);
    const copy = fitting(copies.get(territory), hull);
    const known = copy && (await refreshed(connection, territory, copy, asked));
    if (known) return known;
    const whole = readWhole(connection, territory, hull, asked);
    filling.set(territory, whole);
    try {
      return await whole;
    } finally {
      if (filling.get(territory) === whole) filling.delete(territory);
    }
  }

  /** Null when the copy is of no use any more. */
  async function refreshed(connection: Connection, territory: TerritoryId, copy: PlanCopy, asked: MirrorAsked) {
    const question = { span: copy.span, now: asked.now, jobs: asked.jobs };
    const quick = await planChanges(connection, territory, copy.moment, question);
    if (!quick.isComplete) return null;
    // Nothing has changed: the copy is as good as one read now, and what it has seen may be forgotten.
    if (quick.changes.length === 0) return answer(territory, asOf(copy, quick), quick, asked);
    const full = await changedPlan(connection, territory, copy.moment, question);
    return full.isComplete ? answer(territory, changed(copy, full), full, asked) : null;
  }

  async function readWhole(connection: Connection, territory: TerritoryId, hull: DaySpan, asked: MirrorAsked) {
    const span = widened(copies.get(territory)?.span, hull);
    const whole = await wholePlan(connection, territory, { span, now: asked.now, jobs: asked.jobs });
    return answer(territory, copyOf(span, whole), whole, asked);
  }

  function answer(territory: TerritoryId, copy: PlanCopy, read: Passing, asked: MirrorAsked): MirroredGround {
    const mirrored = { spans: asked.spans.map((span) => sliceOf(copy, span)), ...heldAndAsked(read, asked) };
    // What is not committed yet is for this transaction alone.
    if (!read.hasOwn) keep(territory, copy);
    return mirrored;
  }

  function keep(territory: TerritoryId, copy: PlanCopy): void {
    const known = copies.get(territory);
    const kept = known && isLater(known, copy) && coversSame(known, copy) ? known : copy;
    copies.delete(territory);
    copies.set(territory, kept);
    let visits = [...copies.values()].reduce((sum, one) => sum + one.visits.size, 0);
    for (const [oldest, { visits: its }] of copies) {
      if (visits <= mostVisits) break;
      copies.delete(oldest);
      visits -= its.size;
    }
  }

  return { read };
}

function heldAndAsked({ holds, jobs }: Passing, asked: MirrorAsked): Pick<MirroredGround, 'holds' | 'jobs'> {
  const known = new Map(jobs.map((job) => [job.workOrderId, job]));
  return {
    holds: holds.flatMap(({ workOrderId, ...place }) => {
      const job = known.get(workOrderId);
      return job ? [{ ...place, job }] : [];
    }),
    jobs: jobs.filter(({ workOrderId }) => asked.jobs.includes(workOrderId)),
  };
}

const isLater = (one: PlanCopy, other: PlanCopy) => one.newest > other.newest;

function coversSame({ span }: PlanCopy, { span: other }: PlanCopy): boolean {
  return span.from.equals(other.from) && span.to.equals(other.to);
}

function fitting(copy: PlanCopy | undefined, { from, to }: DaySpan): PlanCopy | null {
  if (!copy) return null;
  return isBefore(from, copy.span.from) || isBefore(copy.span.to, to) ? null : copy;
}

function hullOf(spans: readonly DaySpan[]): DaySpan {
  const [first, ...others] = spans;
  if (!first) throw new Error('no day is asked about');
  return others.reduce(joined, first);
}

function joined(a: DaySpan, b: DaySpan): DaySpan {
  return { from: isBefore(a.from, b.from) ? a.from : b.from, to: isBefore(a.to, b.to) ? b.to : a.to };
}

/** Who asks about today and who asks about the next weeks share one copy. */
function widened(known: DaySpan | undefined, hull: DaySpan): DaySpan {
  if (!known) return hull;
  const both = joined(known, hull);
  return both.from.until(both.to, { largestUnit: 'days' }).days < MOST_DAYS ? both : hull;
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return a.toString() < b.toString();
}
