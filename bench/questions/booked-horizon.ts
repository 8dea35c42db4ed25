import { ROADS } from '@/adapters/travel/estimate';
import { type Plan, planDescription, planOf } from '@/planning/model/plan';
import { type Problem, problemOf } from '@/planning/model/problem';
import type { PlanDescription, ProblemDescription, VisitDescription } from '@/planning/model/problem-description';
import { travelModel } from '@/planning/model/travel-data';
import { planDay } from '@/planning/planner/plan-day';
import { PRICES } from '@/use-cases/dispatch/prices';
import { realisticDays } from '../days/realistic-day';

export type BookedHorizon = {
  readonly description: ProblemDescription;
  readonly problem: Problem;
  readonly plan: Plan;
  /** Calls to come: visits of the problem that stand nowhere yet. */
  readonly calls: readonly VisitDescription[];
};

export const HORIZON_DAYS = 15;
const VISITS_A_TECHNICIAN = 7000 / 60 / HORIZON_DAYS;

/** Fifteen booked days of so many technicians (7 000 visits for 60), and so many calls that have just come in. */
export function bookedHorizon(technicians: number, calls: number, seed: number): BookedHorizon {
  const visits = Math.round(technicians * VISITS_A_TECHNICIAN);
  const travel = travelModel({ kind: 'estimate', ...ROADS });
  const common = { nowSecond: 0, travel, prices: PRICES };
  const [spare, ...days] = realisticDays(
    { technicians, visits: Math.max(visits, calls), seed },
    HORIZON_DAYS + 1,
  ).reverse();
  const orders: Record<string, readonly string[]> = {};
  for (const day of days) {
    const problem = problemOf({ ...common, ...day });
    const made = planDay(problem, planOf(problem, { routes: {} }), { seed: 1, iterations: 500 });
    Object.assign(orders, planDescription(problem, made.plan).routes);
  }
  const served = new Set(Object.values(orders).flat());
  const booked = days.reverse().flatMap((day) => day.visits.filter(({ key }) => served.has(key)));
  const asked = (spare?.visits ?? [])
    .slice(0, calls)
    .map(({ window: _, unassignedCents: __, ...visit }) => ({ ...visit, key: `call ${visit.key}` }));
  const description = { ...common, routes: days.flatMap(({ routes }) => routes), visits: [...booked, ...asked] };
  const problem = problemOf(description);
  const plan: PlanDescription = { routes: orders };
  return { description, problem, plan: planOf(problem, plan), calls: asked };
}
