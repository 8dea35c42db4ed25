import { whole } from '../whole';
import { type CouplingTable, couplingTable } from './coupling-table';
import { type DueTable, dueTable } from './due-table';
import { type Eligibility, eligibilityOf } from './eligibility';
import { type Numbering, numberingOf } from './numbering';
import { type PartTable, partTable } from './part-table';
import type { Prices, ProblemDescription } from './problem-description';
import { type RouteTable, routeTable } from './route-table';
import { type ScarcityTable, scarcityTable } from './scarcity-table';
import { type StartedWork, startedWork } from './started-work';
import { type TravelMatrix, travelMatrix } from './travel-matrix';
import { type VisitTable, visitTable } from './visit-table';

/**
 * A planning question as integers and typed arrays, which is what the search reads. Routes and visits are numbered in the order they are
 * described. Never changed once built; only the travel matrix fills as it is asked.
 */
export type Problem = {
  readonly description: ProblemDescription;
  readonly nowSecond: number;
  readonly prices: Prices;
  readonly numbering: Numbering;
  readonly route: RouteTable;
  readonly visit: VisitTable;
  readonly due: DueTable;
  readonly eligibility: Eligibility;
  readonly scarcity: ScarcityTable;
  readonly part: PartTable;
  readonly coupling: CouplingTable;
  readonly started: StartedWork;
  readonly travel: TravelMatrix;
};

/**
 * Builds the question. Throws, naming the thing at fault, when the description contradicts itself (an unknown key, a fraction of a second,
 * one technician on two shifts at once): that is a bug in the caller, not something to tell a customer.
 */
export function problemOf(description: ProblemDescription): Problem {
  whole('nowSecond', description.nowSecond);
  const numbering = numberingOf(description);
  const route = routeTable(description.routes, numbering);
  const visit = visitTable(description.visits, description.prices, numbering);
  const eligibility = eligibilityOf(description);
  return {
    description,
    nowSecond: description.nowSecond,
    prices: description.prices,
    numbering,
    route,
    visit,
    due: dueTable(description.visits),
    eligibility,
    scarcity: scarcityTable(description, eligibility),
    part: partTable(description.routes, description.visits),
    coupling: couplingTable(description.visits, numbering),
    started: startedWork(description, numbering),
    travel: travelMatrix(numbering.places, description.travel.leg),
  };
}
