import type { Problem } from './problem';
import type { PromisedWindow } from './problem-description';
import { routeTable } from './route-table';

/** The same question with a window promised to one visit, and another at each `promise`. */
export function promising(problem: Problem, visit: number) {
  const { visit: table } = problem;
  const windowStart = table.windowStart.slice();
  const windowEnd = table.windowEnd.slice();
  const windowLateCents = table.windowLateCents.slice();
  const latestArrival = table.latestArrival.slice();
  const promised: Problem = {
    ...problem,
    visit: { ...table, windowStart, windowEnd, windowLateCents, latestArrival },
  };
  const promise = (window: PromisedWindow) => {
    windowStart[visit] = window.startSecond;
    windowEnd[visit] = window.endSecond;
    latestArrival[visit] = window.endSecond;
    windowLateCents[visit] = window.lateCents;
  };
  return { promised, promise };
}

/** The same question as if nobody were absent. */
export function withoutAbsences(problem: Problem): Problem {
  const routes = problem.description.routes.map((route) => ({ ...route, absences: [] }));
  return { ...problem, route: routeTable(routes, problem.numbering) };
}

/** The same question with a visit one technician can begin alone, before the rest of the crew is there. */
export function withoutCrew(problem: Problem, visit: number): Problem {
  return { ...problem, visit: { ...problem.visit, crewSize: problem.visit.crewSize.with(visit, 1) } };
}
