import { numberOf } from './numbering';
import type { Problem } from './problem';
import type { PlanDescription } from './problem-description';

/** When each crew visit starts, by visit number. */
export type Meetings = ReadonlyMap<number, number>;

/** Who does what in which order: visit numbers by route number. A value: every change gives a new plan. */
export type Plan = {
  readonly orders: readonly (readonly number[])[];
  readonly meetings: Meetings;
};

/** Throws on a key the problem does not know. */
export function planOf(problem: Problem, { routes, meetings = {} }: PlanDescription): Plan {
  const { numbering, route } = problem;
  const orders: number[][] = Array.from({ length: route.count }, () => []);
  for (const [routeKey, visitKeys] of Object.entries(routes)) {
    orders[numberOf('route', numbering.routes, routeKey)] = visitKeys.map((key) =>
      numberOf('visit', numbering.visits, key),
    );
  }
  return {
    orders,
    meetings: new Map(
      Object.entries(meetings).map(([key, second]) => [numberOf('visit', numbering.visits, key), second]),
    ),
  };
}

/** The plan in keys, empty routes left out. */
export function planDescription(problem: Problem, plan: Plan): PlanDescription {
  const { route, visit } = problem;
  const used = plan.orders.flatMap((order, r) =>
    order.length > 0 ? [[route.keys[r]!, order.map((v) => visit.keys[v]!)] as const] : [],
  );
  return {
    routes: Object.fromEntries(used),
    meetings: Object.fromEntries([...plan.meetings].map(([v, second]) => [visit.keys[v]!, second])),
  };
}

/** The routes a visit stands on, in order; several for a crew, none when it is unassigned. */
export function routesOf(plan: Plan, visit: number): number[] {
  return plan.orders.flatMap((order, r) => (order.includes(visit) ? [r] : []));
}

export function unassignedVisits(problem: Problem, plan: Plan): number[] {
  const planned = new Set(plan.orders.flat());
  return Array.from({ length: problem.visit.count }, (_, v) => v).filter((v) => !planned.has(v));
}

export function withoutVisit(plan: Plan, visit: number): Plan {
  const hasMeeting = plan.meetings.has(visit);
  return {
    orders: plan.orders.map((order) => (order.includes(visit) ? order.filter((v) => v !== visit) : order)),
    meetings: hasMeeting ? new Map([...plan.meetings].filter(([v]) => v !== visit)) : plan.meetings,
  };
}

/** The plan with one route in another order. */
export function withOrder(plan: Plan, route: number, order: readonly number[]): Plan {
  return { orders: plan.orders.map((old, r) => (r === route ? order : old)), meetings: plan.meetings };
}
