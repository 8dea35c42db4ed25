import { spannedWork, workStart } from '../constraints/break';
import type { Problem } from '../model/problem';
import { type Evaluation, tryOrder } from '../timetable/evaluation';
import { bestPosition, firstFreePosition, isAdmitted, type RoutePosition } from './best-position';

/** Who would meet when: one position on each member's route, at one second. */
export type CrewPositions = {
  readonly meetingSecond: number;
  readonly members: readonly RoutePosition[];
  readonly costCents: number;
};

/**
 * The cheapest meeting of as many technicians as the visit needs. The seconds tried are those at which one of them could first start, at any
 * place of their tour: of any set of technicians, the last to be ready gives such a second, or the break of another puts it off to one; and the first
 * within what the customer was told.
 */
export function cheapestCrew(evaluation: Evaluation, routes: readonly number[], visit: number): CrewPositions | null {
  const { problem, plan } = evaluation;
  const able = routes.filter((r) => isAdmitted(evaluation, r, visit));
  let best: CrewPositions | null = null;
  let likely = able;
  for (const meetingSecond of meetingSeconds(evaluation, able, visit)) {
    const crews = new Map([...plan.meetings.crews, [visit, meetingSecond]]);
    const met = { ...plan, meetings: { ...plan.meetings, crews } };
    const members = cheapestMembers({ ...evaluation, plan: met }, likely, visit);
    const costCents = members.reduce((sum, member) => sum + member.costCents, 0);
    if (members.length < problem.visit.crewSize[visit]! || (best && costCents >= best.costCents)) continue;
    best = { meetingSecond, members, costCents };
    const chosen = new Set(members.map(({ route }) => route));
    likely = [...chosen, ...able.filter((r) => !chosen.has(r))];
  }
  return best;
}

/** As many as the visit needs, the cheapest first; of equals, the first of the routes by number. Those likely to be cheap are best asked first: the others need only be dearer. */
function cheapestMembers(evaluation: Evaluation, routes: readonly number[], visit: number): RoutePosition[] {
  const size = evaluation.problem.visit.crewSize[visit]!;
  let members: RoutePosition[] = [];
  for (const r of routes) {
    const last = members[size - 1];
    const found = bestPosition(evaluation, r, visit, last && last.costCents + 1);
    if (!found) continue;
    members = [...members, found].sort((a, b) => a.costCents - b.costCents || a.route - b.route).slice(0, size);
  }
  return members;
}

/** Seconds at which someone could first start, earliest first. */
function meetingSeconds(evaluation: Evaluation, routes: readonly number[], visit: number): number[] {
  const { problem, plan } = evaluation;
  const seconds = new Set<number>();
  // A meeting may be named that was of another plan.
  const crews = new Map(plan.meetings.crews);
  crews.delete(visit);
  const free = { ...evaluation, plan: { ...plan, meetings: { ...plan.meetings, crews } } };
  for (const r of routes) {
    const order = evaluation.plan.orders[r]!;
    for (let position = firstFreePosition(evaluation, r); position <= order.length; position++) {
      seconds.add(tryOrder(free, r, order.toSpliced(position, 0, visit)).arrival[position]!);
    }
  }
  const { toldTechnician, toldArrival } = problem.visit;
  if (toldTechnician[visit] !== -1) seconds.add(toldArrival[visit]! - problem.prices.toldToleranceSeconds);
  // The set grows as it is walked: a second put off by one break may be put off again by another's.
  for (const second of seconds) for (const r of routes) seconds.add(soonest(problem, r, visit, second));
  return [...seconds].sort((a, b) => a - b);
}

/** The first second from which, between the breaks of a route, the visit could be worked. */
function soonest(problem: Problem, route: number, visit: number, from: number): number {
  const seconds = problem.visit.serviceSeconds[visit]!;
  return problem.visit.maySpanBreak[visit] === 1
    ? spannedWork(problem, route, from, seconds)[0]
    : workStart(problem, route, from, seconds);
}
