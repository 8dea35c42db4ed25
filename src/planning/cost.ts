import { SOFT_TERMS } from './constraints/every-rule';
import type { TermName } from './constraints/rule';
import { unassignedCents } from './constraints/unassigned';
import { type Plan, unassignedVisits } from './plan';
import type { Problem } from './problem';
import { emptyTimetable, fillTimetable, type Timetable } from './timetable';

/** The one price of a route driven this way, in cents: whatever is asked, the same timetable never has two prices. */
export function routeCents(timetable: Timetable): number {
  let cents = 0;
  for (const term of SOFT_TERMS) cents += term.cents(timetable);
  return cents;
}

/** The price of a route term by term, for an explanation. */
export function routeBill(timetable: Timetable): Record<TermName, number> {
  return Object.fromEntries(SOFT_TERMS.map((term) => [term.name, term.cents(timetable)])) as Record<TermName, number>;
}

/** The price of a whole plan: its routes and what it leaves out. */
export function planCents(problem: Problem, plan: Plan): number {
  const timetable = emptyTimetable(problem);
  const driven = plan.orders.map((order, r) =>
    routeCents(fillTimetable(timetable, problem, plan.meetings, r, order, order.length)),
  );
  const leftOut = unassignedVisits(problem, plan).map((v) => unassignedCents(problem, v));
  return [...driven, ...leftOut].reduce((sum, cents) => sum + cents, 0);
}
