import type { RouteDescription, VisitDescription } from '../model/problem-description';
import { verifiedRouteCents } from './verify-cost';
import { couplingViolations } from './verify-couplings';
import { routeViolations, violationsAt } from './verify-rules';
import { hasStarted, nextStop, startedCountOf, type VerifiedRoute, wayHome } from './verify-times';
import { type Ground, type Insertions, type Sound, worsened } from './verify-unassigned';

/**
 * The insertions of `verify-unassigned.ts`, laid no further than they must: what comes before a place stands as it stood, and what comes after is laid until
 * a visit there breaks a rule that the route would be refused for anyway. Whatever is laid to the end is judged whole, by the same rules.
 */
export const quickInsertions: Insertions = (ground, r, visit, isEnough, note = () => undefined) => {
  const { problem, plan, standing, broken, coupled } = ground;
  const route = problem.routes[r]!;
  const old = standing[r]!;
  if (isBarred(old, route, visit)) return [];
  const [order, before] = [ground.orders[r]!, [...broken[r]!, ...coupled]];
  const begun = startedCountOf(order);
  const sound: Sound[] = [];
  for (let position = 0; position <= order.length; position++) {
    if (isEnough()) return [];
    const startedCount = hasStarted(visit)
      ? startedCountOf(order.toSpliced(position, 0, visit))
      : Math.min(begun, position);
    const laid = { problem, route, spans: old.spans, startedCount, agreed: plan };
    const stops = old.stops.slice(0, position);
    const verified = { route, spans: old.spans, stops, home: null };
    const isRefused = (next: VisitDescription) => {
      stops.push(nextStop(laid, next, stops));
      return worsened(before, violationsAt(verified, stops.length - 1, plan));
    };
    const isRefusedItself = isRefused(visit);
    note(stops[position]!.arrivalSecond);
    if (isRefusedItself || order.slice(position).some(isRefused)) continue;
    const whole = { ...verified, home: wayHome(laid, stops) };
    if (worsened(before, routeViolations(problem, whole, plan))) continue;
    if (isTorn(ground, r, whole)) continue;
    sound.push({ r, position, cents: verifiedRouteCents(problem, whole) - ground.cents[r]! });
  }
  return sound;
};

/** Whether the route makes worse what visits of several routes agree on. */
function isTorn({ problem, standing, broken, coupled }: Ground, r: number, whole: VerifiedRoute): boolean {
  return worsened([...broken[r]!, ...coupled], couplingViolations(problem, standing.with(r, whole)));
}

/** Whether the route could not take the visit, and nothing else, at any second: what `isBarred` of the plain way finds by laying it. */
function isBarred({ spans }: VerifiedRoute, route: RouteDescription, visit: VisitDescription): boolean {
  if (hasStarted(visit)) return false;
  const lacks = (visit.skills ?? []).some((skill) => !route.skills.includes(skill));
  const isAnothers = visit.pin?.technicianKey !== undefined && visit.pin.technicianKey !== route.technicianKey;
  const isCalledOut = route.onCall !== undefined && !visit.mayCallOut;
  return lacks || isAnothers || isCalledOut || spans.length === 0;
}
