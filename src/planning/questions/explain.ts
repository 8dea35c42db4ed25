import { unassignedCents } from '../constraints/unassigned';
import { cheapestPlacement } from '../insertion/insert';
import type { Insertion } from '../insertion/insertion';
import { numberOf } from '../model/numbering';
import { type Plan, routesOf, withoutVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { addedCents, type Evaluation, evaluationOf, reevaluated } from '../timetable/evaluation';
import { type RouteRefusal, refusalsOf, technicianRefusals } from './refusals';

/** Another technician who could go; `differenceCents` is what the whole plan would cost more (or less). */
export type Alternative = Insertion & { readonly differenceCents: number };

export type WhyThis = {
  readonly routeKeys: readonly string[];
  /** What the visit adds to the plan where it stands. */
  readonly costCents: number;
  /** The best place on each other technician's routes, cheapest first. */
  readonly alternatives: readonly Alternative[];
};

/** Why this technician: what the visit costs where it stands, and the next best others. Null when it is not planned. */
export function whyThisTechnician(problem: Problem, plan: Plan, visitKey: string, count = 3): WhyThis | null {
  const { visit, standing, taken, costCents } = takenOut(problem, plan, visitKey);
  if (standing.length === 0) return null;
  const serving = new Set(standing.map((r) => problem.route.technician[r]!));
  const alternatives = [...problem.numbering.technicians].flatMap(([key, technician]) => {
    if (serving.has(technician) || problem.visit.crewSize[visit]! > 1) return [];
    const insertion = cheapestPlacement(taken, routesOfTechnician(problem, key), visit);
    return insertion ? [{ ...insertion, differenceCents: insertion.costCents - costCents }] : [];
  });
  alternatives.sort((a, b) => a.differenceCents - b.differenceCents || a.arrivalSecond - b.arrivalSecond);
  const routeKeys = standing.map((r) => problem.route.keys[r]!);
  return { routeKeys, costCents, alternatives: alternatives.slice(0, count) };
}

export type WhyNot =
  | { readonly kind: 'possible'; readonly alternative: Alternative }
  | { readonly kind: 'refused'; readonly refusal: RouteRefusal }
  /** The technician has no route in this problem. */
  | { readonly kind: 'notWorking' };

/** Why not that technician: what it would cost to send them, or the first rule in the way and the least that would have to give. */
export function whyNot(problem: Problem, plan: Plan, visitKey: string, technicianKey: string): WhyNot {
  const { visit, taken, costCents } = takenOut(problem, plan, visitKey);
  const routes = routesOfTechnician(problem, technicianKey);
  if (routes.length === 0) return { kind: 'notWorking' };
  const insertion = cheapestPlacement(taken, routes, visit);
  if (insertion)
    return { kind: 'possible', alternative: { ...insertion, differenceCents: insertion.costCents - costCents } };
  return { kind: 'refused', refusal: technicianRefusals(refusalsOf(taken, routes, visit))[0]! };
}

export type WhyUnassigned =
  /** It fits: nobody has planned it yet. */
  | { readonly kind: 'fits'; readonly insertion: Insertion }
  /** It fits, but costs at least as much as leaving it out. */
  | { readonly kind: 'tooDear'; readonly insertion: Insertion; readonly unassignedCents: number }
  | { readonly kind: 'refused'; readonly refusals: readonly RouteRefusal[] };

/** Why a visit is left out, by trying every place there is; when none takes it, one reason for each technician. */
export function whyUnassigned(problem: Problem, plan: Plan, visitKey: string): WhyUnassigned {
  const { visit, taken } = takenOut(problem, plan, visitKey);
  const routes = problem.description.routes.map((_, r) => r);
  const insertion = cheapestPlacement(taken, routes, visit);
  if (!insertion) return { kind: 'refused', refusals: technicianRefusals(refusalsOf(taken, routes, visit)) };
  const price = unassignedCents(problem, visit);
  if (insertion.costCents < price) return { kind: 'fits', insertion };
  return { kind: 'tooDear', insertion, unassignedCents: price };
}

type TakenOut = {
  readonly visit: number;
  readonly standing: readonly number[];
  readonly taken: Evaluation;
  readonly costCents: number;
};

/** The plan without the visit, and what the visit costs in it (0 when it is not planned). */
function takenOut(problem: Problem, plan: Plan, visitKey: string): TakenOut {
  const visit = numberOf('visit', problem.numbering.visits, visitKey);
  const now = evaluationOf(problem, plan);
  const taken = reevaluated(now, withoutVisit(now.plan, visit));
  return { visit, standing: routesOf(plan, visit), taken, costCents: -addedCents(now, taken) };
}

function routesOfTechnician({ description }: Problem, technicianKey: string): number[] {
  return description.routes.flatMap((route, r) => (route.technicianKey === technicianKey ? [r] : []));
}
