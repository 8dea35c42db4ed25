import type { Temporal } from 'temporal-polyfill';

/** The one source of "now". `sync` is awaited where a request or a round of work begins; it moves time only in tests. */
export type Clock = { readonly now: () => Temporal.Instant; readonly sync: () => Promise<void> };
