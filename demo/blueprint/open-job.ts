import type { Temporal } from 'temporal-polyfill';
import type { JobTypeCode } from '@/domain/work-order/job-type';

/** A job nobody has done yet, before its appointment is thought of. */
export type OpenJob = {
  readonly id: string;
  readonly type: JobTypeCode;
  readonly servicePointId: string;
  /** Null for the utility's own checks. */
  readonly customerId: string | null;
  readonly reportedAt: Temporal.Instant;
  readonly channel: 'phone' | 'website' | 'counter' | 'internal';
  /** What was said, in French. */
  readonly note: string;
  /** The planned time on site: around the type's own, by steps of 5 minutes. */
  readonly durationMinutes: number;
};
