import type { Problem } from './problem';
import type { PromisedWindow } from './problem-description';
import { routeTable } from './route-table';

/** The same question with one window promised to one visit. */
export function withWindow(problem: Problem, visit: number, window: PromisedWindow): Problem {
  const { visit: table } = problem;
  return {
    ...problem,
    visit: {
      ...table,
      windowStart: table.windowStart.with(visit, window.startSecond),
      windowEnd: table.windowEnd.with(visit, window.endSecond),
      latestArrival: table.latestArrival.with(visit, window.endSecond),
      windowLateCents: table.windowLateCents.with(visit, window.lateCents),
    },
  };
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
