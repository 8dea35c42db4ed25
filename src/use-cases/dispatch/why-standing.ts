import type { TechnicianId } from '@/domain/ids';
import type { TermName } from '@/planning/constraints/rule';
import { inserted } from '@/planning/insertion/insertion';
import { numberOf } from '@/planning/model/numbering';
import { routesOf, withoutVisit } from '@/planning/model/plan';
import { whyThisTechnician } from '@/planning/questions/explain';
import { refusalsOf, technicianRefusals } from '@/planning/questions/refusals';
import { routeBill } from '@/planning/timetable/cost';
import { changedRoutes, type Evaluation, reevaluated, routeEvaluation } from '@/planning/timetable/evaluation';
import type { AskedPlan } from './asked-plan';
import { nameOfTechnician } from './place-job';
import { byCost, notWorking, possibleChoice, refusedChoice, type TechnicianChoice } from './technician-choice';

/** Why a planned visit is where it is. */
export type WhyStanding = {
  readonly kind: 'standing';
  /** Several for a crew, which is put together by hand: nobody is compared with it. */
  readonly technicians: readonly { readonly technicianId: TechnicianId; readonly technicianName: string }[];
  /** What the visit adds to the plan where it stands: the sum of the bill. */
  readonly costCents: number;
  /** Terms it adds nothing to are left out; one it spares the plan is negative. */
  readonly bill: readonly { readonly term: TermName; readonly cents: number }[];
  /** Everybody else, on the same day: who could have it, cheapest first, then who cannot, nearest to a yes first. */
  readonly others: readonly TechnicianChoice[];
};

/** Why the technician a visit stands with, and why not each of the others. Null when it stands nowhere in this plan. */
export function whyStanding({ live, evaluation }: AskedPlan, visitKey: string): WhyStanding | null {
  const { problem } = live;
  const why = whyThisTechnician(problem, evaluation.plan, visitKey, Number.POSITIVE_INFINITY);
  if (!why) return null;
  const visit = numberOf('visit', problem.numbering.visits, visitKey);
  const taken = reevaluated(evaluation, withoutVisit(evaluation.plan, visit));
  const { routes } = problem.description;
  const serving = new Set(routesOf(evaluation.plan, visit).flatMap((r) => routes[r]?.technicianKey ?? []));
  const common = {
    kind: 'standing' as const,
    technicians: [...serving].map((key) => ({
      technicianId: key as TechnicianId,
      technicianName: nameOfTechnician(live, key),
    })),
    costCents: why.costCents,
    bill: billOf(evaluation, taken),
  };
  if (serving.size > 1) return { ...common, others: [] };
  const possible = why.alternatives.map((one) =>
    possibleChoice(live, one, one.differenceCents, [
      evaluation,
      reevaluated(taken, inserted(problem, taken.plan, one)),
    ]),
  );
  const able = new Set<string>([...serving, ...possible.map(({ technicianId }) => technicianId)]);
  const unable = routes.flatMap(({ technicianKey }, r) => (able.has(technicianKey) ? [] : [r]));
  const refused = unable.length === 0 ? [] : technicianRefusals(refusalsOf(taken, unable, visit));
  const answered = new Set([...able, ...refused.map(({ technicianKey }) => technicianKey)]);
  return {
    ...common,
    others: [
      ...possible.sort(byCost),
      ...refused.map((one) => refusedChoice(live, one)),
      ...notWorking(live, answered),
    ],
  };
}

/** What a plan costs more than the one without the visit, term by term. */
function billOf(now: Evaluation, taken: Evaluation): WhyStanding['bill'] {
  const cents = new Map<TermName, number>();
  const add = (evaluation: Evaluation, route: number, sign: 1 | -1) => {
    const bill = routeBill(routeEvaluation(evaluation, route).timetable);
    for (const [term, own] of Object.entries(bill) as [TermName, number][])
      cents.set(term, (cents.get(term) ?? 0) + sign * own);
  };
  for (const route of changedRoutes(taken, now)) {
    add(now, route, 1);
    add(taken, route, -1);
  }
  return [...cents].flatMap(([term, own]) => (own === 0 ? [] : [{ term, cents: own }]));
}
