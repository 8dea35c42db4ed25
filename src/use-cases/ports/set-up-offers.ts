import type { Temporal } from 'temporal-polyfill';

/** The one-time offer to whoever starts an empty installation: become its first administrator. Only a digest is kept. */
export type SetUpOffers = {
  /** Whether nobody at all can sign in yet. */
  readonly isNeeded: () => Promise<boolean>;
  /** Takes the place of any earlier offer. */
  readonly offer: (digest: string, until: Temporal.Instant) => Promise<void>;
  readonly isOpen: (digest: string, now: Temporal.Instant) => Promise<boolean>;
};
