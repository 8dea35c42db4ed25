import type { Temporal } from 'temporal-polyfill';
import type { AppointmentId, CustomerId, LinkId, MessageId, WorkOrderId } from '@/domain/ids';
import type { MessageStatus } from '@/domain/messages/message-status';
import type { Understood } from '@/domain/messages/understand-answer';

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

/** A message as its news finds it. */
export type StoredMessage = Omit<NewMessage, 'body' | 'sendAfter'> & {
  readonly status: MessageStatus;
  readonly providerId: string | null;
  readonly sentAt: Temporal.Instant | null;
  readonly deliveredAt: Temporal.Instant | null;
};

export type MessageNews = Pick<StoredMessage, 'status'> &
  Partial<Pick<StoredMessage, 'providerId' | 'sentAt' | 'deliveredAt'>> & {
    readonly providerCode?: number | null;
    readonly nextActionAt?: Temporal.Instant | null;
  };

/** What a customer wrote back. */
export type ReceivedMessage = {
  readonly id: string;
  readonly providerId: string;
  readonly sender: string;
  readonly body: string;
  readonly receivedAt: Temporal.Instant;
  readonly understoodAs: Understood;
  readonly customerId: CustomerId | null;
  readonly appointmentId: AppointmentId | null;
};

export type NewLink = {
  readonly id: LinkId;
  readonly appointmentId: AppointmentId;
  readonly appointmentVersion: number;
  readonly expiresAt: Temporal.Instant;
};

export type MessageStore = {
  readonly add: (message: NewMessage) => Promise<void>;
  /** Reads it and locks it until the transaction ends. */
  readonly find: (id: MessageId) => Promise<StoredMessage | null>;
  /** The work order it is about, without a lock; null when it is about none, or there is no such message. */
  readonly workOrderOf: (id: MessageId) => Promise<WorkOrderId | null>;
  readonly hear: (id: MessageId, news: MessageNews) => Promise<void>;
  /** Keeps the proof of a letter's hand-over, or any other trace of an attempt that is over. */
  readonly prove: (id: MessageId, at: Temporal.Instant, proof: string) => Promise<void>;
  /** False when this very text was received before. */
  readonly receive: (received: ReceivedMessage) => Promise<boolean>;
  /** Everything still waiting about earlier versions of an appointment will never be sent. */
  readonly outdate: (appointmentId: AppointmentId, beforeVersion: number) => Promise<void>;
  /** Makes a customer link and gives its whole address. */
  readonly addLink: (link: NewLink) => Promise<string>;
};
