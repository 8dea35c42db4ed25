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
  /** The window promised now, null when none is. */
  readonly liveOf: (workOrderId: WorkOrderId) => Promise<Appointment | null>;
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
