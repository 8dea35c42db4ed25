import type { Temporal } from 'temporal-polyfill';
import type { AppointmentId, CustomerId, LinkId, MessageId, WorkOrderId } from '@/domain/ids';

export type MessagePurpose = 'confirmation' | 'move' | 'cancellation' | 'reminder' | 'absence' | 'answer';

/** A message to be told to a customer, as a use case asks for it; delivery is the worker's. */
export type NewMessage = {
  readonly id: MessageId;
  readonly workOrderId: WorkOrderId | null;
  readonly customerId: CustomerId | null;
  readonly appointmentId: AppointmentId | null;
  readonly appointmentVersion: number | null;
  readonly purpose: MessagePurpose;
  readonly channel: 'sms' | 'letter';
  /** E.164 for an SMS, null for a letter. */
  readonly recipient: string | null;
  readonly body: string;
  readonly sendAfter: Temporal.Instant;
  /** Of no use afterwards: it is then listed, not sent. */
  readonly expiresAt: Temporal.Instant | null;
};

export type NewLink = {
  readonly id: LinkId;
  readonly appointmentId: AppointmentId;
  readonly appointmentVersion: number;
  readonly expiresAt: Temporal.Instant;
};

export type MessageStore = {
  readonly add: (message: NewMessage) => Promise<void>;
  /** Everything still waiting about earlier versions of an appointment will never be sent. */
  readonly outdate: (appointmentId: AppointmentId, beforeVersion: number) => Promise<void>;
  /** Makes a customer link and gives its whole address. */
  readonly addLink: (link: NewLink) => Promise<string>;
};
