import type { Temporal } from 'temporal-polyfill';
import type { Commitment } from '../commitment/commitment';
import type { FactKind } from '../fact/fact';

/** What a projection needs beside the facts: the moment, and how far the tablets concerned have been heard. */
export type Moment = { readonly now: Temporal.Instant; readonly tabletsSyncedAt: Temporal.Instant | null };

/** What a technician tells, perhaps late. */
const TOLD_BY_TABLETS: readonly FactKind[] = ['arrived', 'sampleTaken', 'meterSet', 'worksFinished', 'finished'];

/** The same moment for one commitment: where no tablet could prove it kept, none is awaited. */
export function momentFor({ stops }: Pick<Commitment, 'stops'>, { now, tabletsSyncedAt }: Moment): Moment {
  return { now, tabletsSyncedAt: stops.some((kind) => TOLD_BY_TABLETS.includes(kind)) ? tabletsSyncedAt : null };
}
