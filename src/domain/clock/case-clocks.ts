import type { Temporal } from 'temporal-polyfill';
import { commitmentIn } from '../commitment/charter';
import type { Charter, Commitment } from '../commitment/commitment';
import type { Fact } from '../fact/fact';
import { factsOf } from '../fact/standing-facts';
import { type CaseFamily, CLOCKS_OF } from '../work-order/job-type';
import type { Clock, ClockPause } from './clock';
import { dueAt } from './due-at';
import { isExempted } from './exemption';
import { type Moment, momentFor } from './moment';
import { pausesOf } from './pauses';
import { isAtOrBefore, readClock } from './read-clock';

const CASE = 'case';

/**
 * The clocks of the case itself: 24, 25, 26a and 26b, 31, 32 or 33. `abandonedAt`: the request was understood otherwise from then on.
 */
export function caseClocks(
  charter: Charter,
  family: CaseFamily,
  reported: Fact,
  facts: readonly Fact[],
  moment: Moment,
  abandonedAt: Temporal.Instant | null = null,
): Clock[] {
  return CLOCKS_OF[family].map((code) => {
    const commitment = commitmentIn(charter, code);
    const startedAt = reported.happenedAt;
    const stoppedAt = firstStop(commitment, facts);
    const { due, pauses } = dueWithPauses(commitment, startedAt, stoppedAt, facts, moment.now);
    const cancelledAt = abandonedAt ?? factsOf(facts, 'workOrderCancelled')[0]?.happenedAt ?? null;
    const exempted = isExempted(facts, commitment.number, CASE);
    const paused = pauses.some((pause) => pause.end === null);
    return {
      workOrderId: reported.workOrderId,
      code,
      number: commitment.number,
      occasion: CASE,
      charterVersion: charter.version,
      startedAt,
      stoppedAt,
      dueAt: due,
      warnAt: null,
      state: readClock(
        { ...momentFor(commitment, moment), dueAt: due, stoppedAt, cancelledAt, exempted, paused },
        moment.now,
      ),
      pauses,
      amountCents: commitment.amountCents,
    };
  });
}

function firstStop(commitment: Commitment, facts: readonly Fact[]): Temporal.Instant | null {
  return facts.find((fact) => commitment.stops.includes(fact.kind))?.happenedAt ?? null;
}

/** The due instant and the pauses that count towards it: one that began after the term had passed saves nothing. */
function dueWithPauses(
  commitment: Commitment,
  startedAt: Temporal.Instant,
  stoppedAt: Temporal.Instant | null,
  facts: readonly Fact[],
  now: Temporal.Instant,
): { due: Temporal.Instant; pauses: ClockPause[] } {
  const { term } = commitment;
  if (term.unit !== 'hours' && term.unit !== 'workingDays') throw new Error(`commitment ${commitment.number}: no term`);
  const pauses: ClockPause[] = [];
  let due = dueAt(term, startedAt);
  for (const pause of pausesOf(commitment, facts, stoppedAt, now)) {
    if (!isAtOrBefore(pause.start, due)) continue;
    pauses.push(pause);
    due = dueAt(term, startedAt, pauses, now);
  }
  return { due, pauses };
}
