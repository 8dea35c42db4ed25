import { relativesOf } from '../model/coupling-table';
import { needsAgreement } from '../model/movable';
import { numberOf } from '../model/numbering';
import { type Plan, planDescription, planOf, routesOf, stood } from '../model/plan';
import { type Problem, problemOf } from '../model/problem';
import type { VisitDescription } from '../model/problem-description';
import { own } from '../own';
import type { DayRouting } from '../search/day-ground';
import { dayRouting } from '../search/day-routing';
import { evaluationOf } from '../timetable/evaluation';
import { tolerating } from './tolerance';

/** A few routes of a plan and what could stand on them, to be searched as if nothing else existed. */
export type Excerpt = {
  readonly routing: DayRouting;
  /** The whole plan, with the excerpt's routes as a search left them (a snapshot of `routing`). */
  readonly restored: (snapshot: Int32Array) => Plan;
};

/**
 * The open routes of a plan with the visits that stand on them or wait. Every other route stays what it is, so that a technician's next shift still bounds
 * this one, and takes nothing. Costs of routes and of what is left out add up: what the excerpt saves, the plan saves.
 */
export function excerptOf(
  problem: Problem,
  plan: Plan,
  open: ReadonlySet<number>,
  waiting: readonly number[],
  described: (visit: number) => VisitDescription = (visit) => problem.description.visits[visit]!,
): Excerpt {
  const routes = closure(problem, plan, open);
  const standing = [...routes].flatMap((r) => plan.orders[r]!);
  const alone = waiting.filter((v) => !needsAgreement(problem, v));
  // What waits for work that stands nowhere still begins no sooner than agreed: that work comes along, to stay where it is.
  const awaited = standing
    .map((v) => problem.coupling.first[v]!)
    .filter((v) => v >= 0 && routesOf(plan, v).length === 0);
  const visits = [...new Set([...standing, ...alone, ...awaited])].sort((a, b) => a - b);
  const keys = new Set(visits.map((v) => problem.visit.keys[v]!));
  const description = {
    ...problem.description,
    visits: visits.map((v) => withoutStrangers(problem, plan, described(v), keys)),
  };
  const part = asTold(problemOf(description), problem, visits);
  const whole = planDescription(problem, plan);
  const only = (record: Readonly<Record<string, number>> | undefined) =>
    Object.fromEntries(Object.entries(record ?? {}).filter(([key]) => keys.has(key)));
  const orders = [...routes].map((r) => [problem.route.keys[r]!, own(whole.routes, problem.route.keys[r]!) ?? []]);
  const begun = planOf(part, {
    routes: Object.fromEntries(orders),
    meetings: only(whole.meetings),
    handOvers: only(whole.handOvers),
  });
  const routing = dayRouting(evaluationOf(tolerating(part, begun), begun), (r) => routes.has(r));
  return {
    routing,
    restored: (snapshot) => {
      routing.adopt(snapshot);
      const found = routing.plan();
      const back = (order: readonly number[]) => order.map((v) => visits[v]!);
      const orders = plan.orders.map((order, r) => (routes.has(r) ? back(found.orders[r]!) : order));
      return stood(problem, { orders, meetings: plan.meetings });
    },
  };
}

/** What counts as told in the whole, and what changing it costs, is the same in the part. */
function asTold(part: Problem, { visit }: Problem, visits: readonly number[]): Problem {
  const taken = (column: Int32Array) => Int32Array.from(visits, (v) => column[v]!);
  const told = {
    toldTechnician: taken(visit.toldTechnician),
    toldArrival: taken(visit.toldArrival),
    otherTechnicianCents: taken(visit.otherTechnicianCents),
    otherHourCents: taken(visit.otherHourCents),
  };
  return { ...part, visit: { ...part.visit, ...told } };
}

/** The routes with those that share a crew's visit with them, or what must come before it or after on the same day. */
function closure(problem: Problem, plan: Plan, open: ReadonlySet<number>): Set<number> {
  const routes = new Set(open);
  for (const r of routes) {
    for (const v of plan.orders[r]!) {
      const { first, next } = problem.coupling;
      const near = [v, problem.visit.pinAfter[v]!, first[v]!, ...next[v]!].filter((other) => other >= 0);
      for (const other of near.flatMap((one) => routesOf(plan, one))) routes.add(other);
    }
  }
  return routes;
}

/**
 * A visit that must follow one outside the excerpt follows one that stands nowhere: the rule is broken as it was. A part of works whose other parts are
 * outside stays where it is: their days say when it may be done.
 */
function withoutStrangers(
  problem: Problem,
  plan: Plan,
  visit: VisitDescription,
  keys: ReadonlySet<string>,
): VisitDescription {
  const v = numberOf('visit', problem.numbering.visits, visit.key);
  const { afterVisitKey, ...pin } = visit.pin ?? {};
  const isKnown = (key: string | undefined) => key === undefined || keys.has(key);
  const isTorn = relativesOf(problem.coupling, v).some((other) => !keys.has(problem.visit.keys[other]!));
  const [r] = routesOf(plan, v);
  const stays = visit.works && isTorn && r !== undefined;
  const technicianKey = stays ? problem.description.routes[r]!.technicianKey : pin.technicianKey;
  const { sameDayAfterVisitKey, ...rest } = visit;
  return {
    ...rest,
    ...(isKnown(sameDayAfterVisitKey) ? { sameDayAfterVisitKey } : {}),
    pin:
      visit.pin || stays ? { ...pin, technicianKey, ...(isKnown(afterVisitKey) ? { afterVisitKey } : {}) } : undefined,
  };
}
