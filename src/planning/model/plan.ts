import { NEVER } from '../whole';
import { numberOf } from './numbering';
import type { Problem } from './problem';
import type { PlanDescription } from './problem-description';

/** What routes have agreed among each other, by visit number: with it each can be laid and judged by itself. */
export type Meetings = {
  /** When each crew visit starts. */
  readonly crews: ReadonlyMap<number, number>;
  /** Where each planned visit stands that waits for another, or that another waits for. */
  readonly standing: ReadonlyMap<number, Standing>;
};

/** The day of its route, and the second it begins at the soonest, by which what it waits for is over. */
export type Standing = { readonly day: number; readonly handOver: number };

/** The hand-over of a visit that waits for nothing on its day. */
export const NOT_AGREED = -NEVER;

/** Who does what in which order: visit numbers by route number. A value: every change gives a new plan. */
export type Plan = {
  readonly orders: readonly (readonly number[])[];
  readonly meetings: Meetings;
};

/** Throws on a key the problem does not know. */
export function planOf(problem: Problem, { routes, meetings = {}, handOvers = {} }: PlanDescription): Plan {
  const { numbering, route } = problem;
  const orders: number[][] = Array.from({ length: route.count }, () => []);
  for (const [routeKey, visitKeys] of Object.entries(routes)) {
    orders[numberOf('route', numbering.routes, routeKey)] = visitKeys.map((key) =>
      numberOf('visit', numbering.visits, key),
    );
  }
  const seconds = (by: Readonly<Record<string, number>>) =>
    Object.entries(by).map(([key, second]) => [numberOf('visit', numbering.visits, key), second] as const);
  const standing = new Map(seconds(handOvers).map(([v, handOver]) => [v, { day: -1, handOver }]));
  return stood(problem, { orders, meetings: { crews: new Map(seconds(meetings)), standing } });
}

/** The plan in keys, empty routes left out. */
export function planDescription(problem: Problem, plan: Plan): PlanDescription {
  const { route, visit, coupling } = problem;
  const used = plan.orders.flatMap((order, r) =>
    order.length > 0 ? [[route.keys[r]!, order.map((v) => visit.keys[v]!)] as const] : [],
  );
  const { crews, standing } = plan.meetings;
  const handOvers = [...standing].filter(([, { handOver }]) => handOver !== NOT_AGREED);
  return {
    routes: Object.fromEntries(used),
    meetings: Object.fromEntries([...crews].map(([v, second]) => [visit.keys[v]!, second])),
    ...(coupling.exists
      ? { handOvers: Object.fromEntries(handOvers.map(([v, { handOver }]) => [visit.keys[v]!, handOver])) }
      : {}),
  };
}

/** The plan, its orders changed, with every visit that others look to on the day where it stands now; hand-overs stay. */
export function stood({ coupling, route }: Problem, { orders, meetings }: Plan): Plan {
  if (!coupling.exists) return { orders, meetings };
  const standing = new Map<number, Standing>();
  orders.forEach((order, r) => {
    for (const v of order) {
      if (coupling.isCoupled[v] === 0 || standing.has(v)) continue;
      standing.set(v, { day: route.day[r]!, handOver: meetings.standing.get(v)?.handOver ?? NOT_AGREED });
    }
  });
  return { orders, meetings: { ...meetings, standing } };
}

/** Every route by its number. */
export function allRoutes({ orders }: Plan): number[] {
  return orders.map((_, r) => r);
}

/** The routes a visit stands on, in order; several for a crew, none when it is unassigned. */
export function routesOf(plan: Plan, visit: number): number[] {
  return plan.orders.flatMap((order, r) => (order.includes(visit) ? [r] : []));
}

export function unassignedVisits(problem: Problem, plan: Plan): number[] {
  const planned = new Set(plan.orders.flat());
  return Array.from({ length: problem.visit.count }, (_, v) => v).filter((v) => !planned.has(v));
}

export function withoutVisit({ orders, meetings }: Plan, visit: number): Plan {
  const { crews, standing } = meetings;
  const isNamed = crews.has(visit) || standing.has(visit);
  const without = <Value>(map: ReadonlyMap<number, Value>) => new Map([...map].filter(([v]) => v !== visit));
  return {
    orders: orders.map((order) => (order.includes(visit) ? order.filter((v) => v !== visit) : order)),
    meetings: isNamed ? { crews: without(crews), standing: without(standing) } : meetings,
  };
}

/** The plan with one route in another order. */
export function withOrder(plan: Plan, route: number, order: readonly number[]): Plan {
  return { orders: plan.orders.map((old, r) => (r === route ? order : old)), meetings: plan.meetings };
}
