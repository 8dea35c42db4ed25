import { ROUTE_TERMS, VISIT_TERMS, visitCents, wholeRouteCents } from '../constraints/every-rule';
import type { TermName } from '../constraints/rule';
import { unassignedCents } from '../constraints/unassigned';
import { type Plan, unassignedVisits } from '../model/plan';
import type { Problem } from '../model/problem';
import { fillTimetable } from './timetable';
import { emptyTimetable, type Timetable } from './timetable-columns';

/** The one price of a route driven this way, in cents: whatever is asked, the same timetable never has two prices. */
export function routeCents(timetable: Timetable): number {
  let cents = wholeRouteCents(timetable);
  for (let k = 0; k < timetable.count; k++) cents += visitCents(timetable, k);
  return cents;
}

/** The price of a route term by term, for an explanation. */
export function routeBill(timetable: Timetable): Record<TermName, number> {
  const ofVisits = VISIT_TERMS.map(({ name, centsAt }) => {
    let cents = 0;
    for (let k = 0; k < timetable.count; k++) cents += centsAt(timetable, k);
    return [name, cents];
  });
  const ofRoute = ROUTE_TERMS.map(({ name, cents }) => [name, cents(timetable)]);
  return Object.fromEntries([...ofRoute, ...ofVisits]) as Record<TermName, number>;
}

/** The price of a whole plan: its routes and what it leaves out. */
export function planCents(problem: Problem, plan: Plan): number {
  const timetable = emptyTimetable(problem);
  const driven = plan.orders.map((order, r) =>
    routeCents(fillTimetable(timetable, problem, plan.meetings, r, order, order.length)),
  );
  return driven.reduce((sum, cents) => sum + cents, leftOutCents(problem, plan));
}

/** The price of all that a plan leaves out. */
export function leftOutCents(problem: Problem, plan: Plan): number {
  return unassignedVisits(problem, plan).reduce((sum, v) => sum + unassignedCents(problem, v), 0);
}
