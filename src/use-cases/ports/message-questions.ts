import type { MessageId, TerritoryId } from '@/domain/ids';
import type { MessageStatus } from '@/domain/messages/message-status';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { MessagePurpose } from './message-store';
import type { TaskKind } from './task-store';

/** A message on the Messages screen. Instants are ISO strings. */
export type MessageLine = {
  readonly messageId: string;
  readonly reference: string | null;
  readonly customer: string | null;
  readonly purpose: MessagePurpose;
  readonly channel: 'sms' | 'letter';
  readonly recipient: string | null;
  readonly body: string;
  readonly status: MessageStatus;
  readonly providerCode: number | null;
  readonly createdAt: string;
  readonly sendAfter: string;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
  readonly attempts: readonly AttemptLine[];
};

export type AttemptLine = {
  readonly startedAt: string;
  readonly outcome: 'accepted' | 'refused' | 'failed' | 'unknown' | null;
  readonly detail: string | null;
};

/** A letter of the print queue, or handed over today. */
export type LetterLine = {
  readonly messageId: string;
  readonly reference: string | null;
  readonly customer: string | null;
  readonly address: string;
  readonly purpose: MessagePurpose;
  readonly status: 'toPrint' | 'printed';
  readonly createdAt: string;
  /** The window it announces begins then; null for a letter after the fact. */
  readonly expiresAt: string | null;
  readonly braille: boolean;
  readonly proof: string | null;
};

/** What the printer needs of one letter. */
export type LetterContent = {
  readonly purpose: MessagePurpose;
  readonly body: string;
  readonly createdAt: string;
  readonly locale: 'fr' | 'en';
  readonly braille: boolean;
  readonly name: string;
  readonly street: string;
  readonly town: string;
};

/** Something a person must do, with what they need to do it. */
export type TaskLine = {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly createdAt: string;
  readonly workOrderId: string | null;
  readonly reference: string | null;
  readonly jobType: JobTypeCode | null;
  /** Of one that sends or plans a visit: by when that is promised; null while the promise is paused or none is open. */
  readonly dueAt: string | null;
  readonly customer: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** The answer to read, or whatever else was noted. */
  readonly details: Readonly<Record<string, string>>;
  /** The window promised now, which is what to tell. */
  readonly appointment: {
    readonly appointmentId: string;
    readonly version: number;
    readonly windowStart: string;
    readonly windowEnd: string;
    readonly isTold: boolean;
  } | null;
};

export type MessageQuestions = {
  /** Newest first, 200 at most; `words` look into reference, customer, recipient and text. */
  readonly list: (
    territory: TerritoryId,
    filter: { readonly statuses: readonly MessageStatus[] | null; readonly words: string },
  ) => Promise<MessageLine[]>;
  readonly letters: (territory: TerritoryId) => Promise<LetterLine[]>;
  readonly letter: (territory: TerritoryId, id: MessageId) => Promise<LetterContent | null>;
  /** Open tasks, 300 at most: crews to send, what breaks soonest first, then the others, oldest first. */
  readonly tasks: (territory: TerritoryId) => Promise<TaskLine[]>;
  /** How many are open. */
  readonly taskCount: (territory: TerritoryId) => Promise<number>;
};
