import { numberOf } from './numbering';
import type { Plan } from './plan';
import type { Problem } from './problem';

/** Where a visit would go: one placement, or one for each of a crew. `costCents` is what the plan's routes cost more with it. */
export type Insertion = {
  readonly visitKey: string;
  readonly placements: readonly Placement[];
  readonly arrivalSecond: number;
  readonly endSecond: number;
  readonly costCents: number;
};

/** Position 0 is before the first visit of the route. */
export type Placement = { readonly routeKey: string; readonly technicianKey: string; readonly position: number };

/** The plan with the insertion made; a crew's meeting is noted. */
export function inserted(problem: Problem, plan: Plan, insertion: Insertion): Plan {
  const v = numberOf('visit', problem.numbering.visits, insertion.visitKey);
  const orders = [...plan.orders];
  for (const { routeKey, position } of insertion.placements) {
    const r = numberOf('route', problem.numbering.routes, routeKey);
    orders[r] = orders[r]!.toSpliced(position, 0, v);
  }
  if (problem.visit.crewSize[v] === 1) return { orders, meetings: plan.meetings };
  return { orders, meetings: new Map([...plan.meetings, [v, insertion.arrivalSecond]]) };
}
