import { isAdmitted } from '@/planning/best-position';
import { areMet } from '@/planning/dues-met';
import { type Evaluation, reevaluated } from '@/planning/evaluation';
import { cheapestPlacement } from '@/planning/insert';
import { numberOf } from '@/planning/numbering';
import type { Offer } from '@/planning/offers';
import { routesOf, withoutVisit } from '@/planning/plan';
import type { PromisedWindow } from '@/planning/problem-description';
import { promising } from '@/planning/what-if';

/**
 * The windows of one day that can be kept, as `offersOn` finds them, without asking why not where there is none: on a horizon of many days most
 * full ones interest nobody.
 */
export function keptWindows(present: Evaluation, visitKey: string, windows: readonly PromisedWindow[]): Offer[] {
  const { problem, plan } = present;
  const { route } = problem;
  const visit = numberOf('visit', problem.numbering.visits, visitKey);
  const stands = routesOf(plan, visit).length > 0;
  const evaluation = stands ? reevaluated(present, withoutVisit(plan, visit)) : present;
  const dues = problem.description.visits[visit]?.dues ?? [];
  const admitted = route.keys.flatMap((_, r) => (isAdmitted(evaluation, r, visit) ? [r] : []));
  const { promised, promise } = promising(problem, visit);
  const trying = { ...evaluation, problem: promised };
  return windows.flatMap((window) => {
    promise(window);
    const insertion = cheapestPlacement(trying, admitted, visit);
    return insertion
      ? [{ ...insertion, window, keepsDues: areMet(dues, insertion.arrivalSecond, insertion.endSecond) }]
      : [];
  });
}
