import { setTimeout as pause } from 'node:timers/promises';
import { DrizzleQueryError, eq, sql } from 'drizzle-orm';
import { type Refusal, refuse } from '@/domain/refusal';
import type { Result } from '@/domain/result';
import type { Actor } from '@/use-cases/ports/actor';
import type { Clock } from '@/use-cases/ports/clock';
import type { Store } from '@/use-cases/ports/store';
import type { Collision, CommandHead, Rehearse, Transact, TransactAlone } from '@/use-cases/ports/transact';
import type { LinkTokens } from '../link-tokens';
import type { Connection, Database } from './database';
import type { PlanMirror } from './plan-mirror';
import { planGround } from './queries/plan-ground';
import { command as commandTable } from './schema/fact';
import { accountStore } from './stores/account-store';
import { appointmentStore } from './stores/appointment-store';
import { clockStore } from './stores/clock-store';
import { customerStore } from './stores/customer-store';
import { factStore } from './stores/fact-store';
import { feedStore } from './stores/feed-store';
import { ledgerStore } from './stores/ledger-store';
import { messageStore } from './stores/message-store';
import { personStore } from './stores/person-store';
import { planSearchStore } from './stores/plan-search-store';
import { registerStore } from './stores/register-store';
import { routeStore } from './stores/route-store';
import { taskStore } from './stores/task-store';
import { workOrderStore } from './stores/work-order-store';

type Ground = {
  readonly database: Database;
  readonly clock: Clock;
  readonly links: LinkTokens;
  readonly mirror: PlanMirror;
};

const OVERLAP = '23P01';
const DUPLICATE = '23505';
const SERIALIZATION = '40001';
const DEADLOCK = '40P01';
const TRIES = 4;
const MOMENT_MS = 100;

/** Commands on PostgreSQL. Overlaps show at COMMIT (the constraint is deferred), so they are read there. */
export function transactOn(ground: Ground): Transact {
  return async (actor, head, work) => {
    try {
      return await againIfStopped(() => attempt(ground, actor, head, work));
    } catch (error) {
      const collision = collisionOf(databaseFault(error));
      if (!collision) throw error;
      return collision;
    }
  };
}

export function transactAloneOn(ground: Ground): TransactAlone {
  return (actor, work) => againIfStopped(() => ground.database.transaction((tx) => work(storeOf(ground, tx, actor))));
}

export function rehearseOn(ground: Ground): Rehearse {
  return (actor, work, isKept) =>
    againIfStopped(() =>
      ground.database.transaction(async (tx) => {
        await tx.execute(sql`savepoint work`);
        const value = await work(storeOf(ground, tx, actor));
        if (!isKept(value)) await tx.execute(sql`rollback to savepoint work`);
        return value;
      }),
    );
}

/**
 * Two who stop each other (a deadlock, a serialisation failure) are told so by PostgreSQL: the one it ended starts again, a moment later, or it would take the
 * row from under the other, who has not woken up yet, and both would stop once more.
 */
async function againIfStopped<Value>(transaction: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transaction();
    } catch (error) {
      const { code } = databaseFault(error);
      if (tries === TRIES || (code !== SERIALIZATION && code !== DEADLOCK)) throw error;
      await pause(MOMENT_MS * tries);
    }
  }
}

/** Somebody was faster, or an id made outside is in use already: a primary key is called after its table and `pkey`. */
function collisionOf({ code, constraint }: DatabaseFault): Collision | null {
  if (code === OVERLAP) return refuse({ kind: 'placeTaken' });
  if (code === DUPLICATE && String(constraint).endsWith('_pkey')) return refuse({ kind: 'notYours' });
  return null;
}

async function attempt<Answer extends Result<unknown, Refusal>>(
  ground: Ground,
  actor: Actor,
  head: CommandHead,
  work: (store: Store) => Promise<Answer>,
): Promise<Answer | Collision> {
  return ground.database.transaction(async (tx) => {
    const { author } = actor;
    const row = { ...head, author, receivedAt: ground.clock.now() };
    const first = await tx.insert(commandTable).values(row).onConflictDoNothing().returning();
    if (first.length === 0) return replay<Answer>(tx, author, head);
    const result = await withSavepoint(tx, () => work(storeOf(ground, tx, actor)));
    await tx.update(commandTable).set({ result }).where(eq(commandTable.id, head.id));
    return result;
  });
}

async function replay<Answer>(tx: Connection, author: string, head: CommandHead): Promise<Answer | Collision> {
  const [known] = await tx.select().from(commandTable).where(eq(commandTable.id, head.id));
  if (known?.author !== author || known.kind !== head.kind) return refuse({ kind: 'notYours' });
  return known.result as Answer;
}

/** A refusal undoes what was written before it, but the command and its answer stay. */
async function withSavepoint<R extends { ok: boolean }>(tx: Connection, work: () => Promise<R>): Promise<R> {
  await tx.execute(sql`savepoint work`);
  const result = await work();
  if (!result.ok) await tx.execute(sql`rollback to savepoint work`);
  return result;
}

function storeOf({ clock, links, mirror }: Omit<Ground, 'database'>, tx: Connection, actor: Actor): Store {
  const scope = { tx, actor, now: clock.now };
  return {
    actor,
    facts: factStore(scope),
    workOrders: workOrderStore(scope),
    clocks: clockStore(scope),
    ledger: ledgerStore(scope),
    customers: customerStore(scope),
    register: registerStore(scope),
    accounts: accountStore(scope),
    persons: personStore(scope),
    appointments: appointmentStore(scope),
    routes: routeStore(scope),
    plan: {
      ground: (asked) => planGround(tx, actor.territoryId, asked),
      mirrored: (asked) => mirror.read(tx, actor.territoryId, asked),
    },
    planSearches: planSearchStore(scope),
    messages: messageStore(scope, links),
    tasks: taskStore(scope),
    feeds: feedStore(scope),
  };
}

type DatabaseFault = { readonly code?: unknown; readonly constraint?: unknown };

/** The SQLSTATE of an error and the constraint it names, through drizzle's wrapping or bare from COMMIT; empty for any other. */
function databaseFault(error: unknown): DatabaseFault {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return cause instanceof Error ? (cause as DatabaseFault) : {};
}
