import { type Meetings, NOT_AGREED, type Plan, routesOf } from '../model/plan';
import type { Problem } from '../model/problem';
import { fillTimetable } from './timetable';
import { emptyTimetable } from './timetable-columns';

/**
 * The plan with every hand-over agreed for the second at which the visit that waits begins as the plan stands: no time changes, and what
 * it waits for may be late until then. Every question begins with this.
 */
export function agreed(problem: Problem, plan: Plan): Plan {
  if (!problem.coupling.exists) return plan;
  const waiting = [...plan.meetings.standing].filter(([v]) => problem.coupling.first[v]! >= 0);
  if (waiting.length === 0) return plan;
  const standing = new Map(plan.meetings.standing);
  for (const [v, { day }] of waiting) {
    const begins = timesOf(problem, plan, v).map(({ arrival }) => arrival);
    if (begins.length > 0) standing.set(v, { day, handOver: Math.min(...begins) });
  }
  return { ...plan, meetings: { ...plan.meetings, standing } };
}

/** The plan's agreements, and one for a visit about to be put in: it begins when what it waits for is over. */
export function agreedFor(problem: Problem, plan: Plan, visit: number): Meetings {
  const { coupling } = problem;
  const { meetings } = plan;
  if (coupling.isCoupled[visit] === 0) return meetings;
  const before = coupling.first[visit]!;
  const ends = before >= 0 ? timesOf(problem, plan, before).map(({ end }) => end) : [];
  const handOver = Math.max(NOT_AGREED, ...ends);
  return { ...meetings, standing: new Map([...meetings.standing, [visit, { day: -1, handOver }]]) };
}

/** When a planned visit begins and ends on each of its routes. */
function timesOf(problem: Problem, plan: Plan, visit: number) {
  return routesOf(plan, visit).map((r) => {
    const order = plan.orders[r]!;
    const t = fillTimetable(emptyTimetable(problem), problem, plan.meetings, r, order, order.length);
    const k = order.indexOf(visit);
    return { arrival: t.arrival[k]!, end: t.end[k]! };
  });
}
