import type { WorkOrderId } from '@/domain/ids';
import type { GroundJob, PlanGround } from '../ports/plan-ground';
import { overtimeSecondsFor } from './prices';

type Jobs = Pick<PlanGround, 'visits' | 'jobs'>;

/** How long a work order may keep somebody past the shift; nothing, when none is decided about. */
export function overtimeOf(ground: Jobs, deciding: WorkOrderId | null): number {
  const job = deciding && jobIn(ground, deciding);
  return job ? overtimeSecondsFor(job.jobType) : 0;
}

/** The work order as it was read, standing or waiting. */
export function jobIn({ visits, jobs }: Jobs, id: WorkOrderId): GroundJob | undefined {
  return [...visits.map(({ job }) => job), ...jobs].find(({ workOrderId }) => workOrderId === id);
}
