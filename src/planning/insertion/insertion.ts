import { numberOf } from '../model/numbering';
import { NOT_AGREED, type Plan, stood } from '../model/plan';
import type { Problem } from '../model/problem';
import { agreed } from '../timetable/agreements';

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

/** The plan with the insertion made; what routes agree on for it is noted. */
export function inserted(problem: Problem, plan: Plan, insertion: Insertion): Plan {
  const v = numberOf('visit', problem.numbering.visits, insertion.visitKey);
  const { orders: old, meetings } = agreed(problem, plan);
  const orders = [...old];
  for (const { routeKey, position } of insertion.placements) {
    const r = numberOf('route', problem.numbering.routes, routeKey);
    orders[r] = orders[r]!.toSpliced(position, 0, v);
  }
  const { crewSize } = problem.visit;
  const { isCoupled, first } = problem.coupling;
  // Nothing is agreed for most visits: the same agreements tell the evaluation that other routes stand as they stood.
  if (crewSize[v] === 1 && isCoupled[v] === 0) return { orders, meetings };
  const crews = crewSize[v] === 1 ? meetings.crews : new Map([...meetings.crews, [v, insertion.arrivalSecond]]);
  if (isCoupled[v] === 0) return { orders, meetings: { ...meetings, crews } };
  const handOver = first[v] === -1 ? NOT_AGREED : insertion.arrivalSecond;
  const standing = new Map([...meetings.standing, [v, { day: -1, handOver }]]);
  return stood(problem, { orders, meetings: { crews, standing } });
}
