import type { FactKind } from '../fact/fact';
import type { CommitmentNumber } from './commitment-code';
import type { PauseReason } from './pause-reason';

/** How long a promise gives: elapsed hours run in UTC, working days end at 24:00 Europe/Paris, a window ends when it ends. */
export type Term =
  | { readonly unit: 'hours'; readonly count: number }
  | { readonly unit: 'workingDays'; readonly count: number }
  | { readonly unit: 'windowEnd' }
  | { readonly unit: 'windowStart' };

/** One promise of the charter, as data. The number is the charter's; `part` tells two clocks of one promise apart. */
export type Commitment = {
  readonly number: CommitmentNumber;
  readonly part: 'a' | 'b' | null;
  /** The charter's own words. */
  readonly promise: string;
  /** The same in English, for those who maintain this. */
  readonly gloss: string;
  /** What kind of case opens it: the whole work order, or each appointment of it. */
  readonly per: 'workOrder' | 'appointment';
  readonly starts: FactKind;
  readonly stops: readonly FactKind[];
  readonly term: Term;
  readonly pauses: readonly PauseReason[];
  /** An internal term of our own, before the one that pays: it warns and never pays. */
  readonly warns: Term | { readonly unit: 'minutes'; readonly count: number } | null;
  readonly amountCents: number;
};

/** The promises in force together. A clock remembers the version it was started under. */
export type Charter = {
  readonly version: string;
  /** First instant it binds, ISO. */
  readonly from: string;
  readonly commitments: readonly Commitment[];
};
