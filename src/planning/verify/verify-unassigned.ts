import type {
  PlanDescription,
  ProblemDescription,
  RouteDescription,
  VisitDescription,
} from '../model/problem-description';
import { own } from '../own';
import { verifiedRouteCents, verifiedUnassignedCents } from './verify-cost';
import { couplingViolations } from './verify-couplings';
import { routeViolations, type Violation } from './verify-rules';
import { type VerifiedRoute, verifiedRoute } from './verify-times';

/** A place for a visit left out that makes nothing worse and costs less than leaving it out, and the plan with it there. */
export type PlaceFound = { readonly routeKey: string; readonly costCents: number; readonly plan: PlanDescription };

/** A refusal to go on: asked before every place, and not once more after it was true. */
export type IsEnough = () => boolean;

/** A plan as it stands, which every place tried is held against. */
export type Ground = {
  readonly problem: ProblemDescription;
  readonly plan: PlanDescription;
  readonly orders: readonly (readonly VisitDescription[])[];
  readonly standing: readonly VerifiedRoute[];
  /** What each route costs and breaks by itself, and what all break together. */
  readonly cents: readonly number[];
  readonly broken: readonly (readonly Violation[])[];
  readonly coupled: readonly Violation[];
};

export type Sound = { readonly r: number; readonly position: number; readonly cents: number };

/** Each visit left out although it fits somewhere for less than its price is a violation: it is unassigned without a reason. */
export function leftOutViolations(
  problem: ProblemDescription,
  plan: PlanDescription,
  leftOut: readonly VisitDescription[],
): Violation[] {
  const placeOf = placesIn(problem, plan);
  return leftOut.flatMap((visit) => {
    const found = placeOf(visit, () => false);
    return found ? [{ rule: 'leftOut', routeKey: found.routeKey, visitKey: visit.key, excess: 1 }] : [];
  });
}

/**
 * Exhaustive insertion: puts a visit left out at every place of every route, lays the route again from its first second and takes the cheapest place
 * that makes nothing worse, on this route or another, and costs less than leaving the visit out; null when there is none. `undefined`: it was
 * enough before all places were tried.
 *
 * A visit that waits for another begins, here too, once that one is over. Of a crew each member stands where it is cheapest, and the seconds tried
 * for the meeting are those at which somebody could first start, those to which a break puts off who would meet then, and the first within what the customer
 * was told: no set of technicians can meet sooner than at one of them. A later second that costs less (a quicker road) is not looked for.
 */
export function placesIn(problem: ProblemDescription, plan: PlanDescription, insertions: Insertions = soundInsertions) {
  const ground = groundOf(problem, plan);
  return (visit: VisitDescription, isEnough: IsEnough): PlaceFound | null | undefined => {
    let hasStopped = false;
    const stops = () => {
      hasStopped ||= isEnough();
      return hasStopped;
    };
    const handed = { ...ground, plan: { ...plan, handOvers: { ...plan.handOvers, ...handOver(ground, visit) } } };
    const found =
      (visit.crewSize ?? 1) > 1
        ? crewPlace(handed, visit, stops, insertions)
        : placeAlone(handed, visit, stops, insertions);
    return hasStopped ? undefined : found;
  };
}

function groundOf(problem: ProblemDescription, plan: PlanDescription): Ground {
  const visitOf = new Map(problem.visits.map((visit) => [visit.key, visit]));
  const orders = problem.routes.map(({ key }) =>
    (own(plan.routes, key) ?? []).flatMap((name) => visitOf.get(name) ?? []),
  );
  const standing = problem.routes.map((route, r) => verifiedRoute(problem, route, orders[r]!, plan));
  const broken = standing.map((route) => routeViolations(problem, route, plan));
  const cents = standing.map((route) => verifiedRouteCents(problem, route));
  return { problem, plan, orders, standing, cents, broken, coupled: couplingViolations(problem, standing) };
}

/** The second at which what the visit waits for is over. */
function handOver({ standing }: Ground, visit: VisitDescription) {
  const ends = standing
    .flatMap(({ stops }) => stops.filter((stop) => stop.visit.key === visit.sameDayAfterVisitKey))
    .map(({ endSecond }) => endSecond);
  return ends.length > 0 ? { [visit.key]: Math.max(...ends) } : {};
}

function placeAlone(
  ground: Ground,
  visit: VisitDescription,
  isEnough: IsEnough,
  insertions: Insertions,
): PlaceFound | null {
  const sound = ground.problem.routes.flatMap((_, r) => insertions(ground, r, visit, isEnough));
  const [cheapest] = sound.sort((a, b) => a.cents - b.cents);
  return cheapest ? placed(ground, visit, [cheapest]) : null;
}

function crewPlace(
  ground: Ground,
  visit: VisitDescription,
  isEnough: IsEnough,
  insertions: Insertions,
): PlaceFound | null {
  const { told, crewSize = 1 } = visit;
  const seconds = new Set(told ? [told.arrivalSecond - ground.problem.prices.toldToleranceSeconds] : []);
  const note = (second: number) => seconds.add(second);
  const { [visit.key]: _, ...meetings } = ground.plan.meetings ?? {};
  const free = { ...ground, plan: { ...ground.plan, meetings } };
  for (const r of ground.problem.routes.keys()) insertions(free, r, visit, isEnough, note);
  let best: PlaceFound | null = null;
  // The set grows as it is walked: whoever cannot start at a second adds the one they could start at.
  for (const second of seconds) {
    const met = { ...ground, plan: { ...ground.plan, meetings: { ...meetings, [visit.key]: second } } };
    const members = ground.problem.routes
      .flatMap((_, r) => insertions(met, r, visit, isEnough, note).sort((a, b) => a.cents - b.cents)[0] ?? [])
      .sort((a, b) => a.cents - b.cents)
      .slice(0, crewSize);
    const found = members.length === crewSize ? placed(met, visit, members) : null;
    if (found && (!best || found.costCents < best.costCents)) best = found;
  }
  return best;
}

/** The plan with the visit at these places; null when they cost as much as leaving it out. */
function placed({ problem, plan }: Ground, visit: VisitDescription, at: readonly Sound[]): PlaceFound | null {
  const costCents = at.reduce((sum, { cents }) => sum + cents, 0);
  if (costCents >= verifiedUnassignedCents(problem, visit)) return null;
  const orders = at.map(({ r, position }) => {
    const { key } = problem.routes[r]!;
    return [key, (own(plan.routes, key) ?? []).toSpliced(position, 0, visit.key)] as const;
  });
  const routeKey = problem.routes[at[0]!.r]!.key;
  return { routeKey, costCents, plan: { ...plan, routes: { ...plan.routes, ...Object.fromEntries(orders) } } };
}

/** How the places of one route are tried: here plainly, elsewhere fast, with the same answer. */
export type Insertions = (
  ground: Ground,
  r: number,
  visit: VisitDescription,
  isEnough: IsEnough,
  note?: (second: number) => void,
) => Sound[];

/** What each position that makes nothing worse adds to the price of the route. `note` hears when the visit would begin at any position. */
function soundInsertions(
  ground: Ground,
  r: number,
  visit: VisitDescription,
  isEnough: IsEnough,
  note: (second: number) => void = () => undefined,
): Sound[] {
  const { problem, plan, standing, broken, coupled } = ground;
  const route = problem.routes[r]!;
  if (isBarred(ground, route, visit)) return [];
  const [order, before] = [ground.orders[r]!, [...broken[r]!, ...coupled]];
  const sound: Sound[] = [];
  for (let position = 0; position <= order.length; position++) {
    if (isEnough()) return [];
    const verified = verifiedRoute(problem, route, order.toSpliced(position, 0, visit), plan);
    note(verified.stops[position]!.arrivalSecond);
    const alone = routeViolations(problem, verified, plan);
    if (worsened(before, alone)) continue;
    if (worsened(before, couplingViolations(problem, standing.with(r, verified)))) continue;
    sound.push({ r, position, cents: verifiedRouteCents(problem, verified) - ground.cents[r]! });
  }
  return sound;
}

const BARRED_RULES = ['skills', 'technicianPin', 'onCallWork', 'absence'];

/** Whether the route could not take the visit, and nothing else, at any second. */
function isBarred({ problem, plan }: Ground, route: RouteDescription, visit: VisitDescription): boolean {
  const alone = routeViolations(problem, verifiedRoute(problem, route, [visit], plan), plan);
  return alone.some(({ rule, visitKey }) => visitKey === visit.key && BARRED_RULES.includes(rule));
}

/** Whether a rule is broken that was not, or more than before, on whichever route. */
export function worsened(before: readonly Violation[], after: readonly Violation[]): boolean {
  return after.some(
    (now) =>
      !before.some(
        (then) =>
          then.rule === now.rule &&
          then.routeKey === now.routeKey &&
          then.visitKey === now.visitKey &&
          then.excess >= now.excess,
      ),
  );
}
