import type { Temporal } from 'temporal-polyfill';
import type { TerritoryId } from '@/domain/ids';
import { planDescription } from '@/planning/model/plan';
import type { PlanDescription, ProblemDescription } from '@/planning/model/problem-description';
import type { Ports } from '../ports/ports';
import { layOut } from './live-plan';

export type PlanningQuestion = {
  readonly problem: ProblemDescription;
  readonly plan: PlanDescription;
  /** Work orders left out because nobody knows where they are. */
  readonly withoutPlace: number;
};

/** The live plan of some days, and everything that waits to be planned, as the optimiser is asked it. */
export async function planningQuestion(
  ports: Pick<Ports, 'clock' | 'plan' | 'travel'>,
  territoryId: TerritoryId,
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<PlanningQuestion> {
  const asked = { ...days, now: ports.clock.now() };
  const ground = await ports.plan.ground(territoryId, { ...asked, technicianIds: null, jobs: 'unassigned' });
  const { problem, plan } = layOut(ground, ports.travel, { ...asked, deciding: null });
  const withoutPlace = ground.jobs.filter(({ place }) => place === null).length;
  return { problem: problem.description, plan: planDescription(problem, plan), withoutPlace };
}
