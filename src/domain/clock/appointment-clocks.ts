import { Temporal } from 'temporal-polyfill';
import { endOfDay, parisDay } from '../calendar/paris';
import { workingDayAfter } from '../calendar/working-days';
import { commitmentIn } from '../commitment/charter';
import type { Charter } from '../commitment/commitment';
import type { CommitmentCode } from '../commitment/commitment-code';
import type { Fact, FactOf } from '../fact/fact';
import { factsOf } from '../fact/standing-facts';
import { arrivalKeptAt } from './arrival-kept';
import type { Clock } from './clock';
import { isExempted } from './exemption';
import { type Moment, momentFor } from './moment';
import { isAtOrBefore, readClock } from './read-clock';

/**
 * 28a, 28b and 29, once for each version of each appointment. A version ends when the next one is fixed, when it is
 * cancelled, or with the work order; ended in time, its clocks are cancelled and nothing is owed.
 */
export function appointmentClocks(charter: Charter, facts: readonly Fact[], moment: Moment): Clock[] {
  return factsOf(facts, 'appointmentFixed').flatMap((fixed) => {
    const { appointmentId, version, start, end } = fixed.payload;
    const cancelledAt = endOfVersion(fixed, facts);
    const windowStart = Temporal.Instant.from(start);
    const windowEnd = Temporal.Instant.from(end);
    const live = (fact: Fact) =>
      isAtOrBefore(fixed.happenedAt, fact.happenedAt) && (!cancelledAt || isAtOrBefore(fact.happenedAt, cancelledAt));

    const clock = (
      code: CommitmentCode,
      due: Temporal.Instant,
      stoppedAt: Temporal.Instant | null,
      warnAt: Clock['warnAt'],
    ): Clock => {
      const commitment = commitmentIn(charter, code);
      const occasion = `${appointmentId}.${version}` as const;
      const exempted = isExempted(facts, commitment.number, occasion);
      const reading = { ...momentFor(commitment, moment), dueAt: due, stoppedAt, cancelledAt, exempted, paused: false };
      return {
        workOrderId: fixed.workOrderId,
        code,
        number: commitment.number,
        occasion,
        charterVersion: charter.version,
        startedAt: fixed.happenedAt,
        stoppedAt,
        dueAt: due,
        warnAt,
        state: readClock(reading, moment.now),
        pauses: [],
        amountCents: commitment.amountCents,
      };
    };

    const told = factsOf(facts, 'confirmationDelivered').find(
      ({ payload }) => payload.appointmentId === appointmentId && payload.version === version,
    );
    return [
      clock('28a', fixed.happenedAt, fixed.happenedAt, null),
      clock('28b', windowEnd, arrivalKeptAt(facts, live, windowStart, moment.now), null),
      clock('29', windowStart, told?.happenedAt ?? null, warnAt(fixed)),
    ];
  });
}

/** Our own term for telling the customer: 5 minutes for an SMS, one working day for a letter or a call. */
function warnAt(fixed: FactOf<'appointmentFixed'>): Temporal.Instant {
  if (fixed.payload.confirmBy === 'sms') return fixed.happenedAt.add({ minutes: 5 });
  return endOfDay(workingDayAfter(parisDay(fixed.happenedAt), 1));
}

function endOfVersion(fixed: FactOf<'appointmentFixed'>, facts: readonly Fact[]): Temporal.Instant | null {
  const next = facts.slice(facts.indexOf(fixed) + 1).find((fact) => {
    if (fact.kind === 'appointmentFixed' || fact.kind === 'workOrderCancelled') return true;
    if (fact.kind !== 'appointmentCancelled') return false;
    return fact.payload.appointmentId === fixed.payload.appointmentId;
  });
  return next?.happenedAt ?? null;
}
