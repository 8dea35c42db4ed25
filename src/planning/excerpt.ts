import { evaluationOf } from './evaluation';
import { type Plan, planDescription, planOf, routesOf } from './plan';
import { type Problem, problemOf } from './problem';
import type { VisitDescription } from './problem-description';
import { type DayRouting, dayRouting } from './search/day-routing';
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
  const visits = [...new Set([...standing, ...waiting])].sort((a, b) => a - b);
  const keys = new Set(visits.map((v) => problem.visit.keys[v]!));
  const part = problemOf({
    ...problem.description,
    visits: visits.map((v) => withoutStrangers(described(v), keys)),
  });
  const whole = planDescription(problem, plan);
  const only = (record: Readonly<Record<string, number>> | undefined) =>
    Object.fromEntries(Object.entries(record ?? {}).filter(([key]) => keys.has(key)));
  const orders = [...routes].map((r) => [problem.route.keys[r]!, whole.routes[problem.route.keys[r]!] ?? []]);
  const begun = planOf(part, { routes: Object.fromEntries(orders), meetings: only(whole.meetings) });
  const routing = dayRouting(evaluationOf(tolerating(part, begun), begun), (r) => routes.has(r));
  return {
    routing,
    restored: (snapshot) => {
      routing.adopt(snapshot);
      const found = routing.plan();
      const back = (order: readonly number[]) => order.map((v) => visits[v]!);
      return { ...plan, orders: plan.orders.map((order, r) => (routes.has(r) ? back(found.orders[r]!) : order)) };
    },
  };
}

/** The routes with those that share a crew's visit, or what must come before, with them. */
function closure(problem: Problem, plan: Plan, open: ReadonlySet<number>): Set<number> {
  const routes = new Set(open);
  for (const r of routes) {
    for (const v of plan.orders[r]!) {
      const before = problem.visit.pinAfter[v]!;
      for (const other of [...routesOf(plan, v), ...(before < 0 ? [] : routesOf(plan, before))]) routes.add(other);
    }
  }
  return routes;
}

/** A visit that must follow one outside the excerpt follows one that stands nowhere: the rule is broken as it was. */
function withoutStrangers(visit: VisitDescription, keys: ReadonlySet<string>): VisitDescription {
  const { pin } = visit;
  if (pin?.afterVisitKey === undefined || keys.has(pin.afterVisitKey)) return visit;
  const { afterVisitKey: _, ...rest } = pin;
  return { ...visit, pin: rest };
}
