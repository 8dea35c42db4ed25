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

/** Two days that have been planned apart are searched together, half as hot as one from nothing. */
const TOGETHER: SearchSettings = { ...DAY_SETTINGS, hottest: 1 };

/** Between two jobs, for how many might fit into a day. */
const USUAL_DRIVE_SECONDS = 600;
/** So many times as many are offered to a day. */
const OFFERED = 1.3;

/**
 * Plans many days: each by itself, the first first, with what waits and presses most; then each with the next, so that work may change its day. A
 * step sees one or two days, so that twice the days take twice the time and no more memory. The same problem, plan, seed and iterations give the
 * same answer.
 */
export function planHorizon(problem: Problem, plan: Plan, { seed, progress, watch }: PlanSearch): PlannedDay {
  const dice = random(seed);
  let current = tenable(problem, plan).plan;
  const days = [...new Set(problem.description.routes.map(({ day }) => day))].sort((a, b) => a - b);
  const pairs = days.slice(1).map((day, i) => [days[i]!, day]);
  const steps = [...days.map((day) => [day]), ...pairs];
  let iterations = 0;
  steps.forEach((step, i) => {
    if (progress(iterations) >= 1) return;
    const open = new Set(problem.description.routes.flatMap(({ day }, r) => (step.includes(day) ? [r] : [])));
    const waiting = mostPressing(evaluationOf(problem, current), [...open]);
    const { routing, restored } = excerptOf(problem, current, open, waiting);
    const chain = chainOf(routing, dice, step.length === 1 ? DAY_SETTINGS : TOGETHER);
    chain.run(nextPart(progress, iterations, steps.length - i), 1);
    iterations += chain.iterations();
    current = restored(chain.best().snapshot);
    watch?.(planCents(problem, current));
  });
  return plannedDay(problem, current, iterations);
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
