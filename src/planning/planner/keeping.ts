import { type Plan, routesOf } from '../model/plan';
import type { Problem } from '../model/problem';
import { PLANNED } from '../model/visit-table';
import { evaluationOf, routeEvaluation } from '../timetable/evaluation';

/**
 * House policy: what each person's attention to one change of a plan is worth, announced or not: some three minutes to read it and learn a tour anew. Another
 * hour concerns one technician, another technician concerns two. Less than that a change must not save, or it is not made.
 */
const ATTENTION_CENTS = 200;

/** What another technician and another hour cost a visit, in cents. */
type Prices = (visit: number) => { readonly technician: number; readonly hour: number };

/** When a plan is made better: attention, and the telling of what was told. */
export function planningPrices({ visit }: Problem): Prices {
  return (v) => {
    const isTold = visit.toldTechnician[v] !== -1;
    return {
      technician: 2 * ATTENTION_CENTS + (isTold ? visit.otherTechnicianCents[v]! : 0),
      hour: ATTENTION_CENTS + (isTold ? visit.otherHourCents[v]! : 0),
    };
  };
}

/**
 * When a day is repaired, tours are being driven: everybody concerned is told. So work left out (200 €) is worth many moves, a promise (30 €) some, a shorter
 * drive hardly one. A visit in trouble is told again and no more: it must move.
 */
export function repairPrices({ prices }: Problem, trouble: ReadonlySet<number>): Prices {
  const { retellCents } = prices;
  const each = retellCents + ATTENTION_CENTS;
  return (v) =>
    trouble.has(v) ? { technician: retellCents, hour: retellCents } : { technician: 2 * each, hour: each };
}

/**
 * The same question for a plan people count on: whatever stands in it counts as told, and each change costs; who stands otherwise than told already pays for
 * that as ever, so the plan as it stands costs the same in both. For a search and what weighs its answers; what a plan costs in the end, `problem` says.
 */
export function keeping(problem: Problem, plan: Plan, prices: Prices): Problem {
  const evaluation = evaluationOf(problem, plan);
  const { visit, route } = problem;
  const told = {
    toldTechnician: visit.toldTechnician.slice(),
    toldArrival: visit.toldArrival.slice(),
    otherTechnicianCents: visit.otherTechnicianCents.slice(),
    otherHourCents: visit.otherHourCents.slice(),
  };
  plan.orders.forEach((order, r) => {
    order.forEach((v, k) => {
      if (visit.progress[v] !== PLANNED || routesOf(plan, v).length > 1) return;
      const { technician, hour } = prices(v);
      const arrival = routeEvaluation(evaluation, r).timetable.arrival[k]!;
      if (visit.toldTechnician[v] === -1) {
        told.toldTechnician[v] = route.technician[r]!;
        told.toldArrival[v] = arrival;
      }
      const drift = Math.abs(arrival - told.toldArrival[v]!);
      if (told.toldTechnician[v] === route.technician[r]) told.otherTechnicianCents[v] = technician;
      if (drift <= problem.prices.toldToleranceSeconds) told.otherHourCents[v] = hour;
    });
  });
  return { ...problem, visit: { ...visit, ...told } };
}
