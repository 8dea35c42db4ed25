import type { PlanDescription, ProblemDescription, VisitDescription } from '@/planning/problem-description';

/** Days that are searched together, with everything that stands on them and some of what waits. */
export type Piece = {
  readonly problem: ProblemDescription;
  readonly plan: PlanDescription;
  /** Of all the visits there are to plan. */
  readonly share: number;
};

/** A search keeps the drives between all places: of so many visits, some 60 megabytes, and a second to fill them in. */
export const MOST_TOGETHER = 1_600;

/**
 * Cuts a problem that is too large to be searched as one into stretches of days, the first days first; a small one is one piece. What waits is tried in each piece until one
 * takes it, the dearest to leave out first, as far as there is room. `planOf` gives the plan as the pieces before have left it. Nothing that stands changes its piece.
 */
export function* pieces(
  problem: ProblemDescription,
  planOf: () => PlanDescription,
  most: number,
): Generator<Piece, void, void> {
  if (problem.visits.length <= most) return yield { problem, plan: planOf(), share: 1 };
  for (const days of stretches(problem, planOf(), most)) {
    const plan = planOf();
    const routes = problem.routes.filter(({ day }) => days.has(day));
    const standing = new Set(routes.flatMap(({ key }) => plan.routes[key] ?? []));
    const served = new Set(Object.values(plan.routes).flat());
    const here = new Set(routes.map(({ key }) => key));
    const isHere = ({ key, progress }: VisitDescription) =>
      standing.has(key) || (progress?.routeKeys.some((routeKey) => here.has(routeKey)) ?? false);
    const waiting = problem.visits
      .filter(({ key, progress }) => !served.has(key) && !progress)
      .sort((a, b) => dearness(problem, b) - dearness(problem, a))
      .slice(0, Math.max(0, most - standing.size));
    const visits = [...problem.visits.filter(isHere), ...waiting];
    const known = new Set(visits.map(({ key }) => key));
    yield {
      problem: { ...problem, routes, visits },
      plan: {
        routes: Object.fromEntries(Object.entries(plan.routes).filter(([key]) => here.has(key))),
        meetings: Object.fromEntries(Object.entries(plan.meetings ?? {}).filter(([key]) => known.has(key))),
      },
      share: Math.max(1, standing.size) / Math.max(1, served.size),
    };
  }
}

/** Days in a row while what stands on them is at most half of what fits: the other half is for what waits. */
function stretches({ routes }: ProblemDescription, plan: PlanDescription, most: number): Set<number>[] {
  const load = new Map<number, number>();
  for (const { key, day } of routes) load.set(day, (load.get(day) ?? 0) + (plan.routes[key]?.length ?? 0));
  const found: { days: Set<number>; visits: number }[] = [];
  for (const [day, visits] of [...load].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && last.visits + visits <= most / 2) {
      last.days.add(day);
      last.visits += visits;
    } else found.push({ days: new Set([day]), visits });
  }
  return found.map(({ days }) => days);
}

function dearness({ prices }: ProblemDescription, { unassignedCents, priority = 1 }: VisitDescription): number {
  return unassignedCents ?? prices.unassignedCents * priority;
}
