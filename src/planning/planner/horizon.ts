import { unassignedCents } from '../constraints/unassigned';
import { isAdmitted, isInReach } from '../insertion/best-position';
import { firstDue } from '../model/due-table';
import { needsAgreement } from '../model/movable';
import { type Plan, unassignedVisits } from '../model/plan';
import type { Problem } from '../model/problem';
import { random } from '../random';
import { chainOf } from '../search/chain';
import { nextPart } from '../search/next-part';
import { DAY_SETTINGS, type SearchSettings } from '../search/settings';
import { planCents } from '../timetable/cost';
import { type Evaluation, evaluationOf } from '../timetable/evaluation';
import { excerptOf } from './excerpt';
import { type PlannedDay, type PlanSearch, plannedDay, tenable } from './plan-day';
import { slicesOf } from './slices';

/** What has been planned apart is searched together half as hot as from nothing. */
const TOGETHER: SearchSettings = { ...DAY_SETTINGS, hottest: 1 };

/** Between two jobs, for how many might fit into a day. */
const USUAL_DRIVE_SECONDS = 600;
/** So many times as many are offered to a day. */
const OFFERED = 1.3;

/** How many visits are searched at once. */
type Sizes = {
  /** A search keeps the drives between all its places: of so many visits, some 50 megabytes, and half a second to fill them in. */
  readonly most: number;
  /** What is too large is cut into slices of about so many. */
  readonly slice: number;
};
const SIZES: Sizes = { most: 1_600, slice: 1_000 };

/** Whether so many visits are too many to be searched at once. */
export const isSearchedInParts = (visits: number) => visits > SIZES.most;

/**
 * Plans what is too large to be searched at once: each day by itself, the first first, with what waits and presses most; then each with the next, so that
 * work may change its day, or a day alone once more. What is too large still is cut into slices of the territory, each time another way. A search sees no
 * more than that, so that twice the days, or twice the territory, take twice the time and no more memory. The same problem, plan, seed and iterations
 * give the same answer.
 */
export function planHorizon(
  problem: Problem,
  plan: Plan,
  { seed, progress, watch, isLate }: PlanSearch,
  sizes = SIZES,
): PlannedDay {
  const dice = random(seed);
  let current = tenable(problem, plan).plan;
  const days = [...new Set(problem.description.routes.map(({ day }) => day))].sort((a, b) => a - b);
  const apart = days.map((day) => [day]);
  const together = days.length > 1 ? days.slice(1).map((day, i) => [days[i]!, day]) : apart;
  const steps = [...apart, ...together];
  let iterations = 0;
  steps.forEach((step, i) => {
    if (progress(iterations) >= 1) return;
    const begun = iterations;
    const ownProgress = nextPart(progress, begun, steps.length - i);
    const fields = fieldsOf(problem, current, new Set(step), { ...sizes, turn: i });
    fields.forEach(({ routes, waiting }, f) => {
      if (progress(iterations) >= 1) return;
      const { routing, restored } = excerptOf(problem, current, routes, waiting);
      const chain = chainOf(routing, dice, i < apart.length ? DAY_SETTINGS : TOGETHER);
      chain.run(nextPart(ownProgress, iterations - begun, fields.length - f), 1);
      iterations += chain.iterations();
      current = restored(chain.best().snapshot);
      watch?.(planCents(problem, current));
    });
  });
  return plannedDay(problem, current, iterations, isLate);
}

/** Routes to be searched together, and what waits and might stand on them. */
type Field = { readonly routes: ReadonlySet<number>; readonly waiting: readonly number[] };

function fieldsOf(
  problem: Problem,
  plan: Plan,
  days: ReadonlySet<number>,
  { most, slice, turn }: Sizes & { readonly turn: number },
): Field[] {
  const open = problem.description.routes.flatMap(({ day }, r) => (days.has(day) ? [r] : []));
  const waiting = mostPressing(evaluationOf(problem, plan), open);
  const visits = open.reduce((sum, r) => sum + plan.orders[r]!.length, waiting.length);
  if (visits <= most) return [{ routes: new Set(open), waiting }];
  const parts = Math.min(open.length, Math.ceil(visits / slice));
  const { ofRoutes, at } = slicesOf(problem, open, plan.orders, parts, turn);
  return Array.from({ length: parts }, (_, part) => ({
    routes: new Set(open.filter((_, i) => ofRoutes[i] === part)),
    waiting: waiting.filter((v) => at(problem.visit.place[v]!) === part),
  }));
}

/**
 * Of what waits and could stand on one of these routes, about as many as fit and a few more: who can wait no longer first, then who costs most to leave
 * out, then whose term comes first.
 */
function mostPressing(present: Evaluation, routes: readonly number[]): number[] {
  const { problem, plan } = present;
  const { visit, route, due } = problem;
  const able = unassignedVisits(problem, plan).filter(
    (v) => !needsAgreement(problem, v) && routes.some((r) => isInReach(present, r, v) && isAdmitted(present, r, v)),
  );
  if (able.length === 0) return [];
  const until = Math.max(...routes.map((r) => route.latestEnd[r]!));
  const term = (v: number) => firstDue(due, v, visit.windowEnd[v]!);
  const seconds = routes.reduce((sum, r) => sum + route.latestEnd[r]! - route.spanStart[route.spanFrom[r]!]!, 0);
  const each = able.reduce((sum, v) => sum + visit.serviceSeconds[v]!, 0) / able.length + USUAL_DRIVE_SECONDS;
  const cannotWait = (v: number) => Number(term(v) <= until);
  able.sort(
    (a, b) =>
      cannotWait(b) - cannotWait(a) ||
      unassignedCents(problem, b) - unassignedCents(problem, a) ||
      term(a) - term(b) ||
      a - b,
  );
  return able.slice(0, Math.ceil((OFFERED * seconds) / each));
}
