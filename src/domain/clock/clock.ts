import type { Temporal } from 'temporal-polyfill';
import type { CommitmentCode, CommitmentNumber } from '../commitment/commitment-code';
import type { PauseReason } from '../commitment/pause-reason';
import type { AppointmentId, WorkOrderId } from '../ids';

/**
 * `awaitingTablet`: the term has passed, and a tablet that could prove otherwise has not synchronised since
 * ("broken, awaiting the tablet").
 */
export type ClockState = 'running' | 'paused' | 'kept' | 'broken' | 'awaitingTablet' | 'exempted' | 'cancelled';

/** One promise at work on one case: a projection of its facts, rebuildable from them. */
export type Clock = {
  readonly workOrderId: WorkOrderId;
  readonly code: CommitmentCode;
  readonly number: CommitmentNumber;
  /** The appointment it is about and its version, or `case`: with work order and code, the clock's identity. */
  readonly occasion: 'case' | `${AppointmentId}.${number}`;
  readonly charterVersion: string;
  readonly startedAt: Temporal.Instant;
  readonly stoppedAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant;
  /** When our own internal term asks for a warning, earlier than `dueAt`; null when there is none. */
  readonly warnAt: Temporal.Instant | null;
  readonly state: ClockState;
  readonly pauses: readonly ClockPause[];
  readonly amountCents: number;
};

export type ClockPause = {
  readonly reason: PauseReason;
  readonly proof: string;
  readonly author: string;
  /** When it ends by itself, whatever happens; null while we wait for somebody. */
  readonly limit: Temporal.Instant | null;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant | null;
};

/** True while somebody can still keep it, or must learn that nobody did. */
export function isOpen(clock: Pick<Clock, 'state'>): boolean {
  return clock.state === 'running' || clock.state === 'paused';
}

/** True when 30 € are owed as things stand. */
export function isBreach(clock: Pick<Clock, 'state'>): boolean {
  return clock.state === 'broken' || clock.state === 'awaitingTablet';
}
