import type { TermName } from '../constraints/rule';
import { numberOf } from '../model/numbering';
import type { Plan } from '../model/plan';
import type { Problem } from '../model/problem';
import { UNDER_WAY } from '../model/visit-table';
import { routeBill } from './cost';
import { type Break, breaksOf } from './feasibility';
import { fillTimetable } from './timetable';
import { emptyTimetable, type Timetable } from './timetable-columns';

/** One route as a board draws it. */
export type RouteSchedule = {
  readonly routeKey: string;
  readonly stops: readonly ScheduledStop[];
  /** Back at the end place; null when the route has no visit. */
  readonly homeSecond: number | null;
  readonly homeTravelSeconds: number;
  readonly breaks: readonly Break[];
  readonly bill: Readonly<Record<TermName, number>>;
};

/** All times count from the plan's origin. */
export type ScheduledStop = {
  readonly visitKey: string;
  /** Under way or done: arrival is a fact, and the drive there, being over, counts 0 seconds and 0 metres. */
  readonly hasBegun: boolean;
  readonly leaveSecond: number;
  readonly reachSecond: number;
  readonly travelSeconds: number;
  readonly travelMetres: number;
  readonly waitingSeconds: number;
  /** The technician calls on the customer and starts. */
  readonly arrivalSecond: number;
  readonly endSecond: number;
  /** How much later everything could run before this visit's window or first due is missed; negative when it is; null when nothing is promised. */
  readonly slackSeconds: number | null;
};

/** When everything on a route happens, what it costs and which rules it breaks. The times of a broken route are what would happen. */
export function routeSchedule(problem: Problem, plan: Plan, routeKey: string): RouteSchedule {
  const r = numberOf('route', problem.numbering.routes, routeKey);
  const order = plan.orders[r]!;
  const t = fillTimetable(emptyTimetable(problem), problem, plan.meetings, r, order, order.length);
  return {
    routeKey,
    stops: order.map((_, k) => stopOf(t, k)),
    homeSecond: t.count > 0 ? t.reach[t.count]! : null,
    homeTravelSeconds: t.count > 0 ? t.reach[t.count]! - t.leave[t.count]! : 0,
    breaks: breaksOf(t),
    bill: routeBill(t),
  };
}

function stopOf(t: Timetable, k: number): ScheduledStop {
  const { visit } = t.problem;
  const v = t.order[k]!;
  return {
    visitKey: visit.keys[v]!,
    hasBegun: visit.progress[v]! >= UNDER_WAY,
    leaveSecond: t.leave[k]!,
    reachSecond: t.reach[k]!,
    travelSeconds: t.reach[k]! - t.leave[k]!,
    travelMetres: t.metres[k]!,
    waitingSeconds: t.arrival[k]! - t.reach[k]!,
    arrivalSecond: t.arrival[k]!,
    endSecond: t.end[k]!,
    slackSeconds: slackSeconds(t, k),
  };
}

function slackSeconds(t: Timetable, k: number): number | null {
  const { visit, due } = t.problem;
  const v = t.order[k]!;
  const slacks: number[] = [];
  const note = (limit: number, planned: number, soonest: number) =>
    slacks.push(planned > limit ? limit - planned : limit - soonest);
  const arrival = t.arrival[k]!;
  const end = t.end[k]!;
  const ready = t.ready[k]!;
  if (t.problem.description.visits[v]!.window) note(visit.windowEnd[v]!, arrival, ready);
  for (let d = due.from[v]!; d < due.from[v + 1]!; d++) {
    if (due.countsEnd[d]) note(due.second[d]!, end, ready + end - arrival);
    else note(due.second[d]!, arrival, ready);
  }
  return slacks.length === 0 ? null : Math.min(...slacks);
}
