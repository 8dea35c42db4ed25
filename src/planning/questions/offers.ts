import { isAdmitted } from '../insertion/best-position';
import { cheapestPlacement } from '../insertion/insert';
import type { Insertion } from '../insertion/insertion';
import { numberOf } from '../model/numbering';
import { type Plan, routesOf, withoutVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import type { PromisedWindow } from '../model/problem-description';
import { promising } from '../model/what-if';
import { areMet } from '../timetable/dues-met';
import { type Evaluation, evaluationOf, reevaluated } from '../timetable/evaluation';
import { type RouteRefusal, refusalsOf, technicianRefusals } from './refusals';

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
  return offersOn(evaluationOf(problem, plan), visitKey, windows);
}

/** The same for a caller that asks many times about one plan. */
export function offersOn(present: Evaluation, visitKey: string, windows: readonly PromisedWindow[]): Offers {
  const found = keptWindows(present, visitKey, windows);
  found.sort((a, b) => a.costCents - b.costCents || a.window.startSecond - b.window.startSecond);
  if (found.length > 0) return { offers: found, refusals: [] };
  const { problem } = present;
  const { visit, trying, promise } = tryingOn(present, visitKey);
  const refusals = windows.flatMap((window) => {
    promise(window);
    const routes = routesThat(problem, (r) => isDuring(problem, r, window));
    return refusalsOf({ ...trying, known: [] }, routes, visit);
  });
  return { offers: [], refusals: technicianRefusals(refusals) };
}

/** The offers among these windows, in their order, without asking why not where there is none: on a horizon of many days most full ones interest nobody. */
export function keptWindows(present: Evaluation, visitKey: string, windows: readonly PromisedWindow[]): Offer[] {
  const { problem } = present;
  const { visit, trying, promise } = tryingOn(present, visitKey);
  const dues = problem.description.visits[visit]!.dues ?? [];
  const admitted = routesThat(problem, (r) => isAdmitted(trying, r, visit));
  return windows.flatMap((window) => {
    promise(window);
    const routes = admitted.filter((r) => isDuring(problem, r, window));
    const insertion = cheapestPlacement(trying, routes, visit);
    return insertion
      ? [{ ...insertion, window, keepsDues: areMet(dues, insertion.arrivalSecond, insertion.endSecond) }]
      : [];
  });
}

/** The plan without the visit, ready to promise it one window after the other. */
function tryingOn(present: Evaluation, visitKey: string) {
  const { problem, plan } = present;
  const visit = numberOf('visit', problem.numbering.visits, visitKey);
  const stands = routesOf(plan, visit).length > 0;
  const evaluation = stands ? reevaluated(present, withoutVisit(plan, visit)) : present;
  const { promised, promise } = promising(problem, visit);
  return { visit, trying: { ...evaluation, problem: promised }, promise };
}

/** Routes whose shift, as announced, touches the window: an absent technician's too, so that the absence can be told. */
function isDuring({ route }: Problem, r: number, window: PromisedWindow): boolean {
  return route.announcedStart[r]! <= window.endSecond && route.announcedEnd[r]! >= window.startSecond;
}

function routesThat({ route }: Problem, fits: (route: number) => boolean): number[] {
  return Array.from({ length: route.count }, (_, r) => r).filter(fits);
}
