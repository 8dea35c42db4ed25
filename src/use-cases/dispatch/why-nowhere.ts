import { unassignedCents } from '@/planning/constraints/unassigned';
import { cheapestPlacement } from '@/planning/insertion/insert';
import { type Insertion, inserted } from '@/planning/insertion/insertion';
import { numberOf } from '@/planning/model/numbering';
import { refusalsOf, technicianRefusals } from '@/planning/questions/refusals';
import { reevaluated } from '@/planning/timetable/evaluation';
import type { AskedPlan } from './asked-plan';
import {
  byCost,
  notWorking,
  type PossibleChoice,
  possibleChoice,
  refusedChoice,
  type TechnicianChoice,
} from './technician-choice';

/** Why a work order stands nowhere. */
export type WhyNowhere = {
  /** `fits`: nobody has planned it yet. `tooDear`: it fits, for no less than leaving it out. `refused`: nobody can have it. */
  readonly kind: 'fits' | 'tooDear' | 'refused';
  /** What leaving it out is priced at. */
  readonly unassignedCents: number;
  /** Everybody, at the best place of all the days asked about: who could have it, cheapest first, then who cannot, nearest to a yes first. */
  readonly others: readonly TechnicianChoice[];
};

/** A day asked about, with the key the work order has in it. */
export type DayAsked = AskedPlan & { readonly visitKey: string };

/** Why a work order is planned on none of these days, each looked at by itself, as booking does. There must be one. */
export function whyNowhere(days: readonly [DayAsked, ...DayAsked[]]): WhyNowhere {
  const best = bestPlaces(days);
  const possible = [...best.values()].map(choiceOf).sort(byCost);
  const refusals = days.flatMap(({ live, evaluation, visitKey }) => {
    const { routes } = live.problem.description;
    const unable = routes.flatMap(({ technicianKey }, r) => (best.has(technicianKey) ? [] : [r]));
    return unable.length === 0 ? [] : refusalsOf(evaluation, unable, visitOf({ live, visitKey }));
  });
  const liveOf = new Map(days.flatMap(({ live }) => live.problem.route.keys.map((key) => [key, live] as const)));
  const refused = technicianRefusals(refusals).flatMap((one) => {
    const live = liveOf.get(one.routeKey);
    return live ? [refusedChoice(live, one)] : [];
  });
  const answered = new Set<string>([...possible, ...refused].map(({ technicianId }) => technicianId));
  const [first] = days;
  const price = unassignedCents(first.live.problem, visitOf(first));
  const [cheapest] = possible;
  return {
    kind: !cheapest ? 'refused' : cheapest.costCents < price ? 'fits' : 'tooDear',
    unassignedCents: price,
    others: [...possible, ...refused, ...notWorking(first.live, answered)],
  };
}

type Place = { readonly day: DayAsked; readonly insertion: Insertion };

/** The cheapest place of each technician who has one, by technician; of equals, the sooner one. */
function bestPlaces(days: readonly DayAsked[]): Map<string, Place> {
  const best = new Map<string, Place>();
  for (const day of days)
    for (const [r, { technicianKey }] of day.live.problem.description.routes.entries()) {
      const insertion = cheapestPlacement(day.evaluation, [r], visitOf(day));
      const known = best.get(technicianKey);
      if (insertion && (!known || insertion.costCents < known.insertion.costCents))
        best.set(technicianKey, { day, insertion });
    }
  return best;
}

function choiceOf({ day: { live, evaluation }, insertion }: Place): PossibleChoice {
  const after = reevaluated(evaluation, inserted(live.problem, evaluation.plan, insertion));
  return possibleChoice(live, insertion, insertion.costCents, [evaluation, after]);
}

function visitOf({ live, visitKey }: Pick<DayAsked, 'live' | 'visitKey'>): number {
  return numberOf('visit', live.problem.numbering.visits, visitKey);
}
