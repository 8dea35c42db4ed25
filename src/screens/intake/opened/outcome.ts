import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { Booked } from '../../desk/offers/use-offers';
import type { Opened } from '../call/answers';

/** A window fixed while the caller is on the line. Instants are ISO. */
export type Promised = Pick<Booked, 'appointmentId' | 'version' | 'windowStart' | 'windowEnd'>;

/** What a call has led to: a work order opened, or one already open to which the call was attached. */
export type Outcome = {
  readonly kind: 'opened' | 'attached';
  readonly workOrderId: string;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  readonly dueAt: string | null;
  /** Null when the call was attached: those times are the first caller's. */
  readonly times: Pick<Opened, 'reportedAt' | 'recordedAt' | 'qualifiedAt'> | null;
  readonly address: string;
  readonly servicePointId: string;
  readonly customerId: string | null;
  /** The window promised on the telephone since, null before. */
  readonly appointment: Promised | null;
  /** Nothing is planned where we are not sure of the point. */
  readonly isPlaced: boolean;
};
