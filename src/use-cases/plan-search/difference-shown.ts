import type { LeftOutProof } from '@/planning/planner/proved-day';
import type { PlanDifference, PromiseFear, Stand, VisitChange } from '@/planning/questions/difference';
import type { WhyUnassigned } from '@/planning/questions/explain';
import { jobBehind } from '../dispatch/consequences-shown';
import { instantOf, type LivePlan } from '../dispatch/live-plan';
import { nameOfTechnician } from '../dispatch/place-job';
import type { ChangeShown, DifferenceShown, FearShown, LeftOutShown, StandShown } from '../ports/plan-searches';
import type { SearchGround } from './search-ground';

/** A promise is worth a look from a tenth of its price on, as on the strip. */
const NOTICED_PERMILLE = 100;

/** Of each kind of change: nobody reads more, and everybody at the desk is sent them. */
const MOST_SHOWN = 200;

export const NO_CHANGES = {
  planned: 0,
  otherTechnician: 0,
  otherDay: 0,
  shifted: 0,
  leftOut: 0,
};

const KINDS = Object.keys(NO_CHANGES) as (keyof DifferenceShown['counts'])[];

/** Changes and how many of each kind there are. Places kept for callers are nobody's job. */
export function changesShown(live: LivePlan, found: readonly VisitChange[]) {
  const shown = showing(live);
  const changes = found.flatMap((change) => shown.change(change) ?? []);
  return { changes, counts: countsOf(changes) };
}

/**
 * A difference in words' reach: jobs by reference, technicians by name, instants. `trouble`: keys of what a repair was about; null where the best plan was
 * looked for.
 */
export function differenceShown(
  { live, unplaced }: SearchGround,
  found: PlanDifference,
  leftOutProof: LeftOutProof,
  trouble: ReadonlySet<string> | null,
): DifferenceShown {
  const shown = showing(live);
  const { changes, counts } = changesShown(live, found.changes);
  const others = found.changes.filter(({ visitKey }) => !trouble?.has(visitKey));
  const leftOut = found.leftOut.flatMap(({ visitKey, why }) => shown.leftOut(visitKey, why) ?? []);
  const fears = found.fears.flatMap((fear) => shown.fear(fear) ?? []);
  return {
    before: found.before,
    after: found.after,
    changes: KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind).slice(0, MOST_SHOWN)),
    counts,
    ...(trouble ? { makingRoom: countsOf(changesShown(live, others).changes) } : {}),
    toldAgain: [...new Set(found.changes.filter(({ mustRetell }) => mustRetell).flatMap(shown.concerned))].sort(),
    safer: fears.filter(({ stakeCents, beforeCents, afterCents }) => {
      return isFeared(beforeCents, stakeCents) && !isFeared(afterCents, stakeCents);
    }),
    riskier: fears.filter(({ stakeCents, beforeCents, afterCents }) => {
      return isFeared(afterCents, stakeCents) && !isFeared(beforeCents, stakeCents);
    }),
    leftOut: leftOut.slice(0, MOST_SHOWN),
    leftOutCount: leftOut.length,
    leftOutProof,
    unplaced,
  };
}

function countsOf(changes: readonly ChangeShown[]): DifferenceShown['counts'] {
  const counts = { ...NO_CHANGES };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

const isFeared = (cents: number, stakeCents: number) => cents * 1000 >= stakeCents * NOTICED_PERMILLE;

function showing(live: LivePlan) {
  const { routes } = live.problem.description;
  const routeOf = new Map(routes.map((route) => [route.key, route]));
  const job = (visitKey: string) => {
    const found = visitKey.startsWith('hold ') ? null : jobBehind(live, visitKey);
    return found && { workOrderId: found.workOrderId, reference: found.reference, jobType: found.jobType };
  };
  const nameOn = (stand: Stand | null) =>
    nameOfTechnician(live, routeOf.get(stand?.routeKey ?? '')?.technicianKey ?? '');
  const stand = (one: Stand | null): StandShown | null =>
    one && {
      technicianName: nameOn(one),
      day: live.days[routeOf.get(one.routeKey)?.day ?? 0]?.toString() ?? '',
      start: instantOf(live, one.arrivalSecond).toString(),
    };
  return {
    concerned: ({ from, to }: VisitChange) => [from, to].flatMap((one) => (one ? [nameOn(one)] : [])),
    change({ visitKey, kind, from, to, mustRetell }: VisitChange): ChangeShown | null {
      const about = job(visitKey);
      return about && { ...about, kind, from: stand(from), to: stand(to), mustRetell };
    },
    /** Where nobody goes there is no plan to fear for: such a visit is told as planned or left out. */
    fear({ visitKey, stakeCents, beforeCents, afterCents }: PromiseFear): FearShown | null {
      const about = job(visitKey);
      if (!about || beforeCents === null || afterCents === null) return null;
      return { ...about, stakeCents, beforeCents, afterCents };
    },
    leftOut(visitKey: string, why: WhyUnassigned | null): LeftOutShown | null {
      const about = job(visitKey);
      return about && { ...about, ...reasonOf(live, why) };
    },
  };
}

function reasonOf(
  live: LivePlan,
  why: WhyUnassigned | null,
): Omit<LeftOutShown, 'workOrderId' | 'reference' | 'jobType'> {
  const nothing = { reason: null, missingSkills: [], technicianName: null };
  if (!why) return nothing;
  if (why.kind !== 'refused') return { ...nothing, reason: why.kind };
  const [nearest] = why.refusals;
  if (!nearest) return { ...nothing, reason: 'noTechnician' };
  const { reason, technicianKey } = nearest;
  return {
    reason: reason.kind,
    missingSkills: reason.kind === 'missingSkills' ? reason.skills : [],
    technicianName: nameOfTechnician(live, technicianKey),
  };
}
