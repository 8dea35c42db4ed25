import type { TechnicianId } from '@/domain/ids';
import type { Insertion } from '@/planning/insertion/insertion';
import type { RouteRefusal } from '@/planning/questions/refusals';
import type { Evaluation } from '@/planning/timetable/evaluation';
import { lateAfter } from '@/planning/timetable/late-promises';
import { type NoOffer, refusalShown } from '../appointments/offers-in';
import { type LateShown, lateShown } from './consequences-shown';
import { instantOf, type LivePlan } from './live-plan';
import { nameOfTechnician } from './place-job';

type Named = { readonly technicianId: TechnicianId; readonly technicianName: string };

/** A technician who could have the job, at their best place. Instants are ISO. */
export type PossibleChoice = Named & {
  readonly isPossible: true;
  /** What the plan would cost more, or less, than it does. */
  readonly costCents: number;
  /** When the work would begin. */
  readonly arrival: string;
  /** Promises that would be late and are not, or would be later than they are. */
  readonly late: readonly LateShown[];
};

/** A technician who cannot: the first thing in the way, and the least that would have to give. */
export type RefusedChoice = Named &
  Pick<NoOffer, 'missingSkills' | 'relaxation'> & {
    readonly isPossible: false;
    /** `notWorking`: no route, or none any more. */
    readonly reason: NoOffer['reason'] | 'notWorking';
  };

export type TechnicianChoice = PossibleChoice | RefusedChoice;

/** A place found, with `after` the plan that has it and `before` the one it is compared with. */
export function possibleChoice(
  live: LivePlan,
  { placements, arrivalSecond }: Insertion,
  costCents: number,
  [before, after]: readonly [before: Evaluation, after: Evaluation],
): PossibleChoice {
  const technicianKey = placements[0]?.technicianKey ?? '';
  const late = lateAfter(before, after).filter(({ isOld }) => !isOld);
  return {
    isPossible: true,
    technicianId: technicianKey as TechnicianId,
    technicianName: nameOfTechnician(live, technicianKey),
    costCents,
    arrival: instantOf(live, arrivalSecond).toString(),
    late: late.map((one) => lateShown(live, one)),
  };
}

export function refusedChoice(live: LivePlan, refusal: RouteRefusal): RefusedChoice {
  const { day: _, ...shown } = refusalShown(live, refusal);
  return { isPossible: false, ...shown };
}

/** Everybody of the territory who is in none of these answers: they have no route there. */
export function notWorking({ ground }: LivePlan, answered: ReadonlySet<string>): RefusedChoice[] {
  return ground.technicians
    .filter(({ id }) => !answered.has(id))
    .map(({ id, name }) => ({
      isPossible: false,
      technicianId: id,
      technicianName: name,
      reason: 'notWorking',
      missingSkills: [],
      relaxation: null,
    }));
}

/** Cheapest first; of equals, the one who begins sooner. */
export function byCost(a: PossibleChoice, b: PossibleChoice): number {
  return a.costCents - b.costCents || (a.arrival < b.arrival ? -1 : 1);
}
