import { areMet } from './dues-met';
import { evaluationOf } from './evaluation';
import { cheapestPlacement } from './insert';
import type { Insertion } from './insertion';
import { numberOf } from './numbering';
import { type Plan, withoutVisit } from './plan';
import type { Problem } from './problem';
import type { PromisedWindow } from './problem-description';
import { type RouteRefusal, refusalsOf, technicianRefusals } from './refusals';
import { withWindow } from './what-if';

/** One window that can be promised, and the cheapest way to keep it. */
export type Offer = Insertion & {
  readonly window: PromisedWindow;
  /** Whether every due of the visit is met by the planned times. */
  readonly keepsDues: boolean;
};

export type Offers = {
  /** Cheapest first; of equals, the earlier window. At most one for each window asked. */
  readonly offers: readonly Offer[];
  /** Filled only when nothing can be offered: one reason for each technician, that of the window which came nearest. */
  readonly refusals: readonly RouteRefusal[];
};

/**
 * Which of these windows can be promised for a visit, each by trying it as if it were promised already, at every place of every route. A window
 * offered can be booked: the plan with the insertion made and the window promised breaks nothing. A visit that is planned is taken out first,
 * so moving an appointment is asked the same way.
 */
export function offers(problem: Problem, plan: Plan, visitKey: string, windows: readonly PromisedWindow[]): Offers {
  const visit = numberOf('visit', problem.numbering.visits, visitKey);
  const evaluation = evaluationOf(problem, withoutVisit(plan, visit));
  const dues = problem.description.visits[visit]!.dues ?? [];
  const found = windows.flatMap((window) => {
    const promised = { ...evaluation, problem: withWindow(problem, visit, window) };
    const insertion = cheapestPlacement(promised, routesDuring(problem, window), visit);
    return insertion
      ? [{ ...insertion, window, keepsDues: areMet(dues, insertion.arrivalSecond, insertion.endSecond) }]
      : [];
  });
  found.sort((a, b) => a.costCents - b.costCents || a.window.startSecond - b.window.startSecond);
  if (found.length > 0) return { offers: found, refusals: [] };
  const refusals = windows.flatMap((window) => {
    const promised = { ...evaluation, problem: withWindow(problem, visit, window), known: [] };
    return refusalsOf(promised, routesDuring(problem, window), visit);
  });
  return { offers: [], refusals: technicianRefusals(refusals) };
}

/** Routes whose shift, as announced, touches the window: an absent technician's too, so that the absence can be told. */
function routesDuring({ description }: Problem, window: PromisedWindow): number[] {
  return description.routes.flatMap(({ shift, overtimeLimitSeconds = 0 }, r) => {
    const start = Math.min(...shift.map((span) => span.startSecond));
    const end = Math.max(...shift.map((span) => span.endSecond)) + overtimeLimitSeconds;
    return start <= window.endSecond && end >= window.startSecond ? [r] : [];
  });
}
