import type { Clock } from '../ports/clock';
import type { IdSource } from '../ports/id-source';
import type { Store } from '../ports/store';

export type Tally = { readonly added: number; readonly updated: number; readonly unchanged: number };

/** A row the register will not take: its place among the rows given (0 is the first), the field, and why, in English. */
export type Rejected = { readonly row: number; readonly column: string; readonly reason: string };

export type Kept = Tally & { readonly rejected: readonly Rejected[] };

export type KeeperPorts = { readonly clock: Clock; readonly newId: IdSource };

/**
 * Takes rows into the register inside a transaction: new references are added, known ones brought up to date, and what
 * cannot be taken is named and left out. The same rows again change nothing.
 */
export type Keeper<Row> = (ports: KeeperPorts, store: Store, rows: readonly Row[]) => Promise<Kept>;
