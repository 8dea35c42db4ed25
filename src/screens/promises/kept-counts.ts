import type { ClockState } from '@/domain/clock/clock';
import { COMMITMENT_NUMBERS, type CommitmentNumber } from '@/domain/commitment/commitment-code';
import type { PromiseState } from '../ui/promise-badge';

type PromiseCount = { readonly number: CommitmentNumber; readonly state: ClockState; readonly count: number };

/** How one commitment is being kept. `share` is the kept among the decided, from 0 to 1; null while none is decided. */
export type Keeping = {
  readonly number: CommitmentNumber;
  readonly counts: readonly { readonly state: PromiseState; readonly count: number }[];
  readonly total: number;
  readonly share: number | null;
};

const ORDER = ['kept', 'broken', 'awaitingTablet', 'running', 'paused', 'exempted'] as const satisfies ClockState[];

/** A row for every commitment, in the charter's order, with or without promises. What was cancelled in time counts nowhere. */
export function keptCounts(counts: readonly PromiseCount[]): Keeping[] {
  return COMMITMENT_NUMBERS.map((number) => {
    const of = (state: ClockState) => counts.find((one) => one.number === number && one.state === state)?.count ?? 0;
    const shown = ORDER.filter((state) => of(state) > 0).map((state) => ({
      state: badgeState(state),
      count: of(state),
    }));
    const decided = of('kept') + of('broken') + of('awaitingTablet');
    const share = decided === 0 ? null : of('kept') / decided;
    return { number, counts: shown, total: shown.reduce((sum, { count }) => sum + count, 0), share };
  });
}

/** What the badge calls a clock's state. */
export function badgeState(state: ClockState): PromiseState {
  return state === 'awaitingTablet' ? 'awaiting' : state;
}
