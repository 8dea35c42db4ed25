import type { Timetable } from '../timetable/timetable-columns';
import { absence } from './absence';
import { callOut } from './call-out';
import { compensation } from './compensation';
import { crewMeeting } from './crew-meeting';
import { delay } from './delay';
import { enRouteNext } from './en-route';
import { handOver } from './hand-over';
import { onCallWork } from './on-call-work';
import { orderPin } from './order-pin';
import { overtime } from './overtime';
import { parts } from './parts';
import { promisedWindow } from './promised-window';
import { retelling } from './retelling';
import type { HardRule, RouteTerm, VisitTerm } from './rule';
import { sameDayPrecedence } from './same-day-precedence';
import { scarcity } from './scarcity';
import { shift } from './shift';
import { skills } from './skills';
import { startedWorkFirst } from './started-work';
import { technicianPin } from './technician-pin';
import { timePin } from './time-pin';
import { travel } from './travel';
import { unfairness } from './unfairness';
import { worksOrder } from './works-order';

/**
 * The table of contents of what a plan must and should be. Assigning, moving, offering, dispatching and searching all read these lists and
 * nothing else. Three more stand elsewhere: the break (`break.ts`) and one place at a time (a timetable has no two things at once, and
 * `route-table.ts` refuses overlapping shifts) hold by construction; leaving a visit out (`unassigned.ts`) is paid by the plan, not by a route.
 * Those that do not depend on time come first: they are told first, and cost nothing to test.
 */
export const FIXED_RULES: readonly HardRule[] = [
  skills,
  technicianPin,
  onCallWork,
  absence,
  worksOrder,
  sameDayPrecedence,
];

/** These look at all visits of a route together, in whatever order. */
const LOAD_RULES: readonly HardRule[] = [parts];

export const ORDER_RULES: readonly HardRule[] = [startedWorkFirst, enRouteNext, orderPin];

export const TIME_RULES: readonly HardRule[] = [shift, promisedWindow, timePin, crewMeeting, handOver];

export const HARD_RULES: readonly HardRule[] = [...FIXED_RULES, ...LOAD_RULES, ...ORDER_RULES, ...TIME_RULES];

export const VISIT_TERMS: readonly VisitTerm[] = [compensation, delay, retelling, scarcity];

export const ROUTE_TERMS: readonly RouteTerm[] = [travel, overtime, callOut, unfairness];

/** Whether visit k keeps every rule of time: the list above, written out because the search asks it more than anything else. */
export function isInTime(t: Timetable, k: number): boolean {
  return (
    shift.excessAt(t, k) === 0 &&
    promisedWindow.excessAt(t, k) === 0 &&
    timePin.excessAt(t, k) === 0 &&
    crewMeeting.excessAt(t, k) === 0 &&
    handOver.excessAt(t, k) === 0
  );
}

/** Whether visit k keeps every rule that does not depend on time: written out for the same reason. */
export function isAllowed(t: Timetable, k: number): boolean {
  return (
    skills.excessAt(t, k) === 0 &&
    technicianPin.excessAt(t, k) === 0 &&
    onCallWork.excessAt(t, k) === 0 &&
    absence.excessAt(t, k) === 0 &&
    worksOrder.excessAt(t, k) === 0 &&
    sameDayPrecedence.excessAt(t, k) === 0
  );
}

/** What visit k pays by the list above, written out for the same reason. */
export function visitCents(t: Timetable, k: number): number {
  return compensation.centsAt(t, k) + delay.centsAt(t, k) + retelling.centsAt(t, k) + scarcity.centsAt(t, k);
}

/** What the route pays as a whole, likewise. */
export function wholeRouteCents(t: Timetable): number {
  return travel.cents(t) + overtime.cents(t) + callOut.cents(t) + unfairness.cents(t);
}
