import type { Temporal } from 'temporal-polyfill';

/** What a projection needs beside the facts: the moment, and how far the tablets concerned have been heard. */
export type Moment = { readonly now: Temporal.Instant; readonly tabletsSyncedAt: Temporal.Instant | null };
