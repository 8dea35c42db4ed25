import { Temporal } from 'temporal-polyfill';
import type { Commitment } from '../commitment/commitment';
import type { PauseReason } from '../commitment/pause-reason';
import type { Fact, FactOf } from '../fact/fact';
import type { ClockPause } from './clock';
import { isAtOrBefore } from './read-clock';

/** Reasons that end by themselves when a new date is agreed with the customer. */
const ENDED_BY_A_DATE: readonly PauseReason[] = ['customerAbsent', 'twoOffersRefused'];

/**
 * The pauses the charter admits for a commitment, in order: those a person declared with their proof, and the
 * customer's absence, whose proof is the technician's photo or what they told the desk. Each ends at the earliest of its limit, a resumption, a
 * new date where that ends it, and the stop of the clock.
 */
export function pausesOf(
  commitment: Commitment,
  facts: readonly Fact[],
  stoppedAt: Temporal.Instant | null,
  now: Temporal.Instant,
): ClockPause[] {
  const pauses: ClockPause[] = [];
  for (const fact of facts) {
    const declared = declaredPause(fact, commitment);
    if (!declared || !commitment.pauses.includes(declared.reason)) continue;
    if (stoppedAt && isAtOrBefore(stoppedAt, fact.happenedAt)) continue;
    const end = earliest([declared.until, resumedAt(fact, declared.reason, commitment, facts), stoppedAt]);
    const ended = end && isAtOrBefore(end, now) ? end : null;
    pauses.push({
      reason: declared.reason,
      proof: declared.proof,
      author: fact.author,
      limit: declared.until,
      start: fact.happenedAt,
      end: ended,
    });
  }
  return pauses;
}

type Declared = { reason: PauseReason; proof: string; until: Temporal.Instant | null };

function declaredPause(fact: Fact, commitment: Commitment): Declared | null {
  if (fact.kind === 'customerAbsent') return { reason: 'customerAbsent', proof: proofOf(fact.payload), until: null };
  if (fact.kind !== 'clockPaused' || fact.payload.number !== commitment.number) return null;
  const { reason, proof, until } = fact.payload;
  return { reason, proof, until: until ? Temporal.Instant.from(until) : null };
}

function proofOf(absence: FactOf<'customerAbsent'>['payload']): string {
  return 'note' in absence ? absence.note : absence.photoId;
}

function resumedAt(pause: Fact, reason: PauseReason, commitment: Commitment, facts: readonly Fact[]) {
  const later = facts.filter((fact) => Temporal.Instant.compare(fact.happenedAt, pause.happenedAt) > 0);
  return later.find((fact) => isResumption(fact, commitment) || endsByDate(fact, reason))?.happenedAt ?? null;
}

function isResumption(fact: Fact, commitment: Commitment): fact is FactOf<'clockResumed'> {
  return fact.kind === 'clockResumed' && fact.payload.number === commitment.number;
}

function endsByDate(fact: Fact, reason: PauseReason): boolean {
  return fact.kind === 'appointmentFixed' && ENDED_BY_A_DATE.includes(reason);
}

function earliest(instants: readonly (Temporal.Instant | null)[]): Temporal.Instant | null {
  const known = instants.filter((instant) => instant !== null);
  return known.sort(Temporal.Instant.compare)[0] ?? null;
}
