import { FIXED_RULES } from '../constraints/every-rule';
import { missingPart } from '../constraints/parts';
import { dayOf, ownDay } from '../constraints/same-day-precedence';
import { groupedBy } from '../grouped-by';
import { bestPosition, firstFreePosition, loneVisit } from '../insertion/best-position';
import { cheapestRelaxation, type Relaxation } from '../insertion/relaxation';
import { relativesOf } from '../model/coupling-table';
import { UNDER_WAY } from '../model/visit-table';
import { withoutAbsences, withoutCrew } from '../model/what-if';
import { type Evaluation, evaluationFor, evaluationOf, routeEvaluation, tryOrder } from '../timetable/evaluation';
import { breaksOf, worsened } from '../timetable/feasibility';
import type { Timetable } from '../timetable/timetable-columns';

/** Why one route cannot take a visit: the first thing in the way, in the order a dispatcher would ask. */
export type RouteRefusal = {
  readonly routeKey: string;
  readonly technicianKey: string;
  readonly reason: RefusalReason;
  /** For a full day or window, or a van short of parts: the least that would have to give. */
  readonly relaxation: Relaxation | null;
};

export type RefusalReason =
  | { readonly kind: 'missingSkills'; readonly skills: readonly string[] }
  | { readonly kind: 'pinnedToAnother'; readonly technicianKey: string }
  /** The van does not carry enough for this visit and those that stand on its route. */
  | { readonly kind: 'missingParts'; readonly parts: readonly { readonly part: string; readonly missing: number }[] }
  /** The route is an on-call duty and the visit may not call anybody out. */
  | { readonly kind: 'onCallOnly' }
  /** It would fit if the technician were not absent. */
  | { readonly kind: 'absent' }
  /** The visit it waits for, or one that waits for it, is not planned or not for a day that goes with this one. */
  | { readonly kind: 'outOfSequence'; readonly visitKey: string }
  /** The visit it must follow is not on this route. */
  | { readonly kind: 'notAfter'; readonly visitKey: string }
  /** Even with nothing else planned, it would not fit the shift in time. */
  | { readonly kind: 'outsideShift' }
  /** It would fit an emptier route: what is planned leaves no room. */
  | { readonly kind: 'full' }
  /** This technician could come, but not together with enough others. */
  | { readonly kind: 'notTogether' };

const NEARNESS = [
  'notTogether',
  'full',
  'missingParts',
  'absent',
  'outsideShift',
  'notAfter',
  'outOfSequence',
  'missingSkills',
  'onCallOnly',
  'pinnedToAnother',
];

/** Why each of these routes cannot take the visit. Ask only of routes where the insertion finds nothing. */
export function refusalsOf(asked: Evaluation, routes: readonly number[], visit: number): RouteRefusal[] {
  const isCrew = asked.problem.visit.crewSize[visit]! > 1;
  const ready = evaluationFor(asked, visit);
  const evaluation = isCrew ? evaluationOf(withoutCrew(ready.problem, visit), ready.plan) : ready;
  const present = evaluationOf(withoutAbsences(evaluation.problem), evaluation.plan);
  return routes.map((route) => {
    const { key, technicianKey } = evaluation.problem.description.routes[route]!;
    const couldComeAlone = isCrew && bestPosition(evaluation, route, visit) !== null;
    const reason = couldComeAlone ? ({ kind: 'notTogether' } as const) : reasonOf(evaluation, present, route, visit);
    const canGive = reason.kind === 'full' || reason.kind === 'missingParts';
    const relaxation = canGive ? cheapestRelaxation(evaluation, route, visit) : null;
    return { routeKey: key, technicianKey, reason, relaxation };
  });
}

/** One refusal per technician, that of the route which comes nearest to a yes; the nearest technician first. */
export function technicianRefusals(refusals: readonly RouteRefusal[]): RouteRefusal[] {
  const groups = groupedBy(refusals, (refusal) => refusal.technicianKey);
  const nearest = [...groups.values()].map((group) =>
    group.reduce((best, next) => (isNearer(next, best) ? next : best)),
  );
  return nearest.sort((a, b) => Number(isNearer(b, a)) - Number(isNearer(a, b)));
}

function isNearer(a: RouteRefusal, b: RouteRefusal): boolean {
  const byReason = NEARNESS.indexOf(a.reason.kind) - NEARNESS.indexOf(b.reason.kind);
  if (byReason !== 0) return byReason < 0;
  const price = (refusal: RouteRefusal) => refusal.relaxation?.costCents ?? Infinity;
  const short = (refusal: RouteRefusal) => refusal.relaxation?.excess ?? Infinity;
  return price(a) !== price(b) ? price(a) < price(b) : short(a) < short(b);
}

function reasonOf(evaluation: Evaluation, present: Evaluation, route: number, visit: number): RefusalReason {
  const { visits, routes } = evaluation.problem.description;
  const alone = loneVisit(evaluation, route, visit);
  const broken = FIXED_RULES.find((rule) => rule.excessAt(alone, 0) > 0)?.name;
  if (broken === 'skills') {
    const missing = (visits[visit]!.skills ?? []).filter((skill) => !routes[route]!.skills.includes(skill));
    return { kind: 'missingSkills', skills: missing };
  }
  if (broken === 'technicianPin')
    return { kind: 'pinnedToAnother', technicianKey: visits[visit]!.pin?.technicianKey ?? '' };
  if (broken === 'onCallWork') return { kind: 'onCallOnly' };
  if (broken === 'absence') return { kind: 'absent' };
  if (broken === 'worksOrder' || broken === 'sameDayPrecedence')
    return { kind: 'outOfSequence', visitKey: evaluation.problem.visit.keys[outOfStepWith(alone, visit)]! };
  const missing = missingParts(evaluation, route, visit);
  if (missing.length > 0) return { kind: 'missingParts', parts: missing };
  const before = evaluation.problem.visit.pinAfter[visit]!;
  if (before >= 0 && !evaluation.plan.orders[route]!.includes(before)) {
    return { kind: 'notAfter', visitKey: evaluation.problem.visit.keys[before]! };
  }
  if (fitsEmptied(evaluation, route, visit)) return { kind: 'full' };
  return fitsEmptied(present, route, visit) ? { kind: 'absent' } : { kind: 'outsideShift' };
}

/** The first visit whose day, or absence from the plan, is in the way. */
function outOfStepWith(alone: Timetable, visit: number): number {
  const { coupling } = alone.problem;
  const { progress } = alone.problem.visit;
  const day = ownDay(alone, visit);
  const [before, after] = [coupling.partBefore[visit]!, coupling.partAfter[visit]!];
  const isFact = (other: number) => progress[other]! >= UNDER_WAY;
  const isOutOfStep = (other: number) => {
    const standing = dayOf(alone, other);
    if (other === before) return standing === -1 || standing >= day;
    if (other === after) return !isFact(other) && standing !== -1 && standing <= day;
    return other === coupling.first[visit] ? standing !== day : !isFact(other) && standing !== -1 && standing !== day;
  };
  return relativesOf(coupling, visit).find(isOutOfStep)!;
}

function missingParts(evaluation: Evaluation, route: number, visit: number) {
  const { timetable } = routeEvaluation(evaluation, route);
  return evaluation.problem.part.keys.flatMap((part, p) => {
    const missing = missingPart(timetable, visit, p);
    return missing > 0 ? [{ part, missing }] : [];
  });
}

/** Whether the visit would fit if the route held nothing but what has begun and what the visit must follow. */
function fitsEmptied(evaluation: Evaluation, route: number, visit: number): boolean {
  const { plan, problem } = evaluation;
  const order = plan.orders[route]!;
  const kept = order.slice(0, firstFreePosition(evaluation, route));
  const before = problem.visit.pinAfter[visit]!;
  const emptied = [...kept, ...(before >= 0 && !kept.includes(before) ? [before] : []), visit];
  return (
    worsened(routeEvaluation(evaluation, route).breaks, breaksOf(tryOrder(evaluation, route, emptied))).length === 0
  );
}
