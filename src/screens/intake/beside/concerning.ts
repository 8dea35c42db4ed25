import { jobType } from '@/domain/work-order/job-type';
import type { AlreadyReported } from '../call/answers';
import { type Draft, qualified } from '../call/draft';

/**
 * Of the work already open round here, what this call may be about: the same family of work at this very point; for an
 * emergency, any other one nearby too. While nothing is understood yet, all of it. Never this call itself: it may have been opened, and only
 * the answer lost.
 */
export function concerning(draft: Draft, open: readonly AlreadyReported[]): AlreadyReported[] {
  const others = open.filter(({ workOrderId }) => workOrderId !== draft.workOrderId);
  const job = qualified(draft)?.jobType;
  if (!job) return others;
  const { family } = jobType(job);
  return others.filter((one) => jobType(one.jobType).family === family && (one.isHere || family === 'urgent'));
}
