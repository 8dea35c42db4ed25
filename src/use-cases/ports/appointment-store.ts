import type { Temporal } from 'temporal-polyfill';
import type { ConfirmBy } from '@/domain/fact/fact';
import type { AppointmentId, WorkOrderId } from '@/domain/ids';

export type Appointment = {
  readonly id: AppointmentId;
  readonly workOrderId: WorkOrderId;
  readonly version: number;
  readonly windowStart: Temporal.Instant;
  readonly windowEnd: Temporal.Instant;
  readonly confirmBy: ConfirmBy;
  readonly fixedAt: Temporal.Instant;
  readonly toldAt: Temporal.Instant | null;
  readonly confirmedAt: Temporal.Instant | null;
};

export type AppointmentStore = {
  /** The window promised now, null when none is. Locks its work order and it. */
  readonly liveOf: (workOrderId: WorkOrderId) => Promise<Appointment | null>;
  /** The same for a question: nothing is locked, so it must not be decided upon. */
  readonly lookOf: (workOrderId: WorkOrderId) => Promise<Appointment | null>;
  /** Of these work orders, which must be locked, those that have a window promised. */
  readonly promisedAmong: (workOrderIds: readonly WorkOrderId[]) => Promise<WorkOrderId[]>;
  /** Locks its work order and it; null when it was cancelled. */
  readonly find: (id: AppointmentId) => Promise<Appointment | null>;
  readonly fix: (appointment: Appointment) => Promise<void>;
  readonly move: (
    id: AppointmentId,
    to: Pick<Appointment, 'version' | 'windowStart' | 'windowEnd' | 'confirmBy' | 'fixedAt'>,
  ) => Promise<void>;
  readonly told: (id: AppointmentId, at: Temporal.Instant) => Promise<void>;
  readonly confirmed: (id: AppointmentId, at: Temporal.Instant) => Promise<void>;
  readonly cancel: (id: AppointmentId, at: Temporal.Instant, by: 'customer' | 'utility') => Promise<void>;
};
