import type { CommandId } from '@/domain/ids';
import type { Refusal, RefusalOf } from '@/domain/refusal';
import type { Result } from '@/domain/result';
import type { Actor } from './actor';
import type { Store } from './store';

/** What names a command: its id, made where it was born, and its kind for the journal. */
export type CommandHead = { readonly id: CommandId; readonly kind: string };

/**
 * Runs one command in one transaction: all of it is stored, or none. The same command id from the same author gives
 * the first result again and does nothing; from another author it is refused. A refusal stores nothing but itself.
 * Results are plain JSON, so that they can be replayed. Two people at once: the loser is run again, or is told `placeTaken`.
 *
 * Everybody locks in one order, so that two who want the same never stop each other: the work order first, then its
 * appointment and messages, then routes (all at once, `RouteStore.lock` sorts them), last the visits on them. `find`
 * locks, and so does the way to a work order through its visit or appointment; a question uses `look` and locks nothing.
 */
export type Transact = <Answer extends Result<unknown, Refusal>>(
  actor: Actor,
  command: CommandHead,
  work: (store: Store) => Promise<Answer>,
) => Promise<Answer | Collision>;

/** What any command may be told: its id, or one it made for something new, is somebody else's; or somebody was faster. */
export type Collision = { readonly ok: false; readonly refusal: RefusalOf<'notYours' | 'placeTaken'> };

/**
 * The same, kept only when `isKept` says so of what came out; otherwise everything is undone. A dry run is the real
 * thing done and undone, so what it foretells is what will happen.
 */
export type Rehearse = <Value>(
  actor: Actor,
  work: (store: Store) => Promise<Value>,
  isKept: (value: Value) => boolean,
) => Promise<Value>;

/** The same for work nobody commanded (timers, sweeps): no replay, nothing is kept of the call itself. It may be run again too. */
export type TransactAlone = <Value>(actor: Actor, work: (store: Store) => Promise<Value>) => Promise<Value>;
