import type { FactKind } from '../fact/fact';

/** How long a promise gives: elapsed hours run in UTC, working days end at 24:00 Europe/Paris, a window ends when it ends. */
export type Term =
  | { readonly unit: 'hours'; readonly count: number }
  | { readonly unit: 'workingDays'; readonly count: number }
  | { readonly unit: 'windowEnd' }
  | { readonly unit: 'windowStart' };

/** Why a clock may stand still while it waits for somebody who is not us. */
export type PauseReason =
  | 'customerAbsent'
  | 'customerAskedLater'
  | 'twoOffersRefused'
  | 'noAccess'
  | 'pipeworkNotReady'
  | 'permitWithdrawn'
  | 'weatherAlert'
  | 'groundNotReady';

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

export type CommitmentNumber = 24 | 25 | 26 | 28 | 29 | 31 | 32 | 33;

/** `26b`: how a commitment is written in clocks, tests and CHARTER.md. */
export type CommitmentCode = '24' | '25' | '26a' | '26b' | '28a' | '28b' | '29' | '31' | '32' | '33';

export function commitmentCode(commitment: Pick<Commitment, 'number' | 'part'>): CommitmentCode {
  return `${commitment.number}${commitment.part ?? ''}` as CommitmentCode;
}
