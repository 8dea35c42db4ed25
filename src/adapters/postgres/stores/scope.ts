import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '@/use-cases/ports/actor';
import type { Connection } from '../database';

/** What every store works in: one transaction, for one actor of one territory, at the port's now. */
export type Scope = { readonly tx: Connection; readonly actor: Actor; readonly now: () => Temporal.Instant };
