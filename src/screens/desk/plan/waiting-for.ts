import { jobType } from '@/domain/work-order/job-type';
import type { JobToPlan } from '../to-plan/job-to-plan';

/** What a person at the desk must do before a job is on anybody's tour; no search does it for them. */
export type WaitingFor = 'dispatch' | 'appointment';

/** What each job still waits for: emergencies and samplings for somebody to be sent, the others for a window the customer agrees to. */
export function waitingFor(jobs: readonly JobToPlan[], what: WaitingFor): JobToPlan[] {
  return jobs.filter((job) =>
    what === 'dispatch' ? job.isUrgent : !job.isUrgent && (job.hasWindow || jobType(job.jobType).needsCustomer),
  );
}
