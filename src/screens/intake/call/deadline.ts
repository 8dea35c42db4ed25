import { Temporal } from 'temporal-polyfill';
import { dueAt } from '@/domain/clock/due-at';
import { charterInForce, commitmentIn } from '@/domain/commitment/charter';
import { CLOCKS_OF, type JobTypeCode, jobType } from '@/domain/work-order/job-type';

/** When a job of this kind reported then would be due, milliseconds; null where the charter gives no term. */
export function deadlineMs(code: JobTypeCode, reportedMs: number): number | null {
  const reported = Temporal.Instant.fromEpochMilliseconds(reportedMs);
  const commitment = CLOCKS_OF[jobType(code).family][0];
  if (!commitment) return null;
  const { term } = commitmentIn(charterInForce(reported), commitment);
  if (term.unit !== 'hours' && term.unit !== 'workingDays') return null;
  return dueAt(term, reported).epochMilliseconds;
}
