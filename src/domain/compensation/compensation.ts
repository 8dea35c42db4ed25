import type { Temporal } from 'temporal-polyfill';
import { type Clock, isBreach } from '../clock/clock';
import { awaitedUntil } from '../clock/read-clock';
import type { CommitmentNumber } from '../commitment/commitment-code';
import type { CustomerId, WorkOrderId } from '../ids';

/** In the order of its life; a line not yet exported may be withdrawn, and owed again. */
export const COMPENSATION_STATES = ['due', 'approved', 'exported', 'withdrawn'] as const;

export type CompensationState = (typeof COMPENSATION_STATES)[number];

/** What one broken promise owes one person: at most one line per commitment number, case and beneficiary. */
export type Compensation = {
  readonly workOrderId: WorkOrderId;
  readonly number: CommitmentNumber;
  readonly beneficiaryId: CustomerId;
  readonly amountCents: number;
  readonly state: CompensationState;
  /** Before this nobody may approve it: a tablet may still prove the promise kept. */
  readonly approvableFrom: Temporal.Instant;
};

/** What the ledger must become, and the lines a person must look at since the money has left. */
export type Reconciled = { readonly lines: readonly Compensation[]; readonly exportedButKept: readonly Compensation[] };

/**
 * Brings the ledger of a case into line with its clocks. A breach opens one line per number; a promise proved kept,
 * cancelled or exempted withdraws a line not yet exported. No beneficiary known: nothing is owed to anybody.
 */
export function reconcileCompensation(
  clocks: readonly Clock[],
  ledger: readonly Compensation[],
  beneficiaryId: CustomerId | null,
): Reconciled {
  const breaches = new Map<CommitmentNumber, Clock>();
  for (const clock of clocks) if (isBreach(clock) && !breaches.has(clock.number)) breaches.set(clock.number, clock);

  const lines = ledger.map((line) => {
    const breach = breaches.get(line.number);
    if (breach)
      return line.state === 'withdrawn' ? owed(breach, line.beneficiaryId) : { ...line, ...approval(breach, line) };
    return line.state === 'exported' ? line : { ...line, state: 'withdrawn' as const };
  });
  const known = new Set(ledger.map((line) => line.number));
  const opened = beneficiaryId
    ? [...breaches.values()].filter(({ number }) => !known.has(number)).map((clock) => owed(clock, beneficiaryId))
    : [];
  return {
    lines: [...lines, ...opened],
    exportedButKept: ledger.filter((line) => line.state === 'exported' && !breaches.has(line.number)),
  };
}

function owed(clock: Clock, beneficiaryId: CustomerId): Compensation {
  const { workOrderId, number, amountCents } = clock;
  return { workOrderId, number, beneficiaryId, amountCents, state: 'due', approvableFrom: approvableFrom(clock) };
}

function approval(clock: Clock, line: Compensation) {
  return line.state === 'due' ? { approvableFrom: approvableFrom(clock) } : {};
}

function approvableFrom(clock: Clock): Temporal.Instant {
  return clock.state === 'awaitingTablet' ? awaitedUntil(clock.dueAt) : clock.dueAt;
}
