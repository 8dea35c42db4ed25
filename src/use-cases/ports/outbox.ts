import type { Temporal } from 'temporal-polyfill';
import type { MessageId, TerritoryId } from '@/domain/ids';
import type { MessageStatus } from '@/domain/messages/message-status';
import type { MessagePurpose } from './message-store';

/** A message as the worker takes it out, with what decides whether it may still go: a text, or a letter nobody printed in time. */
export type OutboxMessage = {
  readonly id: MessageId;
  readonly territoryId: TerritoryId;
  readonly purpose: MessagePurpose;
  readonly recipient: string | null;
  readonly body: string;
  readonly status: MessageStatus;
  readonly providerId: string | null;
  readonly attempts: number;
  /** Since when it has waited to be taken. */
  readonly dueAt: Temporal.Instant;
  /** When the last attempt began. */
  readonly sentAt: Temporal.Instant | null;
  readonly expiresAt: Temporal.Instant | null;
  /** The appointment has moved on since, or is cancelled. */
  readonly isSuperseded: boolean;
  /** Its number has answered STOP since. */
  readonly isStopped: boolean;
};

export type AttemptOutcome = 'accepted' | 'refused' | 'failed' | 'unknown';

/** The message rows of every territory as a queue that nothing can lose: each row says when somebody must act on it next. */
export type Outbox = {
  readonly due: (now: Temporal.Instant, limit: number) => Promise<MessageId[]>;
  /** Takes a due message until `until`, when it is due again unless something was decided; null when it is not due or somebody has it. */
  readonly claim: (id: MessageId, now: Temporal.Instant, until: Temporal.Instant) => Promise<OutboxMessage | null>;
  /** Commits, before a call, that it is about to be made: from here on the outcome is unknown until somebody tells. */
  readonly beginAttempt: (
    attempt: { readonly id: string; readonly messageId: MessageId; readonly startedAt: Temporal.Instant },
    lookAt: Temporal.Instant,
  ) => Promise<void>;
  readonly endAttempt: (id: string, at: Temporal.Instant, outcome: AttemptOutcome, detail: string) => Promise<void>;
  /** Says when to act next (null: never again), and what we suppose meanwhile; a word of the provider's is left alone. */
  readonly postpone: (id: MessageId, to: Temporal.Instant | null, status?: 'waiting' | 'unknown') => Promise<void>;
  readonly territoryOf: (id: MessageId) => Promise<TerritoryId | null>;
};
