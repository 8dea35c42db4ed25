import { type Plan, planDescription, planOf } from '../model/plan';
import type { Problem } from '../model/problem';
import type { VisitDescription } from '../model/problem-description';
import { quickInsertions } from '../verify/quick-insertions';
import { verifiedUnassignedCents } from '../verify/verify-cost';
import { type IsEnough, type PlaceFound, placesIn } from '../verify/verify-unassigned';
import { type PlannedDay, plannedDay, resultOf } from './plan-day';

/** Of the visits left out: how many, put at every place, fit nowhere for less than their price, and how many it was too late to try everywhere. */
export type LeftOutProof = { readonly proved: number; readonly unproved: number };

export type ProvedDay = PlannedDay & { readonly leftOut: LeftOutProof };

/**
 * Has the judge put every visit left out at every place (`placesIn`) until it is enough: what one person does first, then crews, which take longest;
 * of each the dearest first. A place the planner missed is taken, and the plan that makes is proved anew. `among`: keys of the visits it is about;
 * null for all.
 */
export function provedDay(
  problem: Problem,
  planned: PlannedDay,
  isEnough: IsEnough,
  among: ReadonlySet<string> | null = null,
): ProvedDay {
  for (let day = planned; ; ) {
    const asked = among ? day.unassigned.filter((key) => among.has(key)) : day.unassigned;
    const { leftOut, missed } = tried(problem, day.plan, asked, isEnough);
    if (!missed) return { ...day, leftOut };
    const found = planOf(problem, missed.plan);
    const fuller = among
      ? resultOf(problem, found, day.iterations)
      : plannedDay(problem, found, day.iterations, isEnough);
    if (fuller.costCents >= day.costCents)
      throw new Error(`a place on ${missed.routeKey} is cheap for the judge alone`);
    day = fuller;
  }
}

function tried(
  problem: Problem,
  plan: Plan,
  unassigned: readonly string[],
  isEnough: IsEnough,
): { leftOut: LeftOutProof; missed: PlaceFound | null } {
  const placeOf = placesIn(problem.description, planDescription(problem, plan), quickInsertions);
  let proved = 0;
  const leftOut = () => ({ proved, unproved: unassigned.length - proved });
  for (const visit of inTurn(problem, unassigned)) {
    const place = placeOf(visit, isEnough);
    if (place === undefined) break;
    if (place) return { leftOut: leftOut(), missed: place };
    proved++;
  }
  return { leftOut: leftOut(), missed: null };
}

function inTurn({ description }: Problem, unassigned: readonly string[]): VisitDescription[] {
  const isLeftOut = new Set(unassigned);
  const cents = (visit: VisitDescription) => verifiedUnassignedCents(description, visit);
  const isCrew = ({ crewSize = 1 }: VisitDescription) => Number(crewSize > 1);
  return description.visits
    .filter(({ key }) => isLeftOut.has(key))
    .sort((a, b) => isCrew(a) - isCrew(b) || cents(b) - cents(a));
}
