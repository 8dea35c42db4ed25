import { Temporal } from 'temporal-polyfill';
import { endOfDay, parisDay } from '@/domain/calendar/paris';
import { isOpen, type Clock as PromiseClock } from '@/domain/clock/clock';
import { projectClocks } from '@/domain/clock/project-clocks';
import { awaitedUntil } from '@/domain/clock/read-clock';
import { reconcileCompensation } from '@/domain/compensation/compensation';
import type { Fact } from '@/domain/fact/fact';
import { factsOf } from '@/domain/fact/standing-facts';
import type { TaskId, WorkOrderId } from '@/domain/ids';
import type { Clock } from '../ports/clock';
import type { IdSource } from '../ports/id-source';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';

type Used = { readonly clock: Clock; readonly newId: IdSource };

/**
 * Projects the clocks of work orders from their facts and stores them, with the lines of the ledger they ask for and
 * the next instant at which time alone will change them, each table once for all of them. Run it as often as you like: the same facts at the same
 * moment leave the same rows.
 */
export async function settleAll(
  ports: Used,
  store: Store,
  workOrderIds: readonly WorkOrderId[],
): Promise<ReadonlyMap<WorkOrderId, PromiseClock[]>> {
  const now = ports.clock.now();
  const orders = await store.workOrders.findAll(workOrderIds);
  const ids = orders.map(({ id }) => id);
  const found = new Set(ids);
  const missing = workOrderIds.find((id) => !found.has(id));
  if (missing) throw new Error(`no work order ${missing}`);
  const factsOfEach = await store.facts.ofEach(ids);
  const facts = (id: WorkOrderId) => factsOfEach.get(id) ?? [];
  const syncedAt = await store.clocks.tabletsSyncedAt(ids);
  const settled = new Map(
    ids.map((id) => [id, projectClocks(facts(id), { now, tabletsSyncedAt: syncedAt.get(id) ?? null })] as const),
  );
  await store.clocks.replace(settled);
  await settleLedger(ports, store, orders, settled);
  await store.clocks.wakeEach(
    'clocks',
    new Map([...settled].map(([id, clocks]) => [id, nextWake(clocks, facts(id), now)])),
  );
  await store.workOrders.changeDues(new Map([...settled].map(([id, clocks]) => [id, nearestDue(clocks)])));
  return settled;
}

/** The same for one work order. */
export async function settleClocks(ports: Used, store: Store, workOrderId: WorkOrderId): Promise<PromiseClock[]> {
  return (await settleAll(ports, store, [workOrderId])).get(workOrderId) ?? [];
}

async function settleLedger(
  ports: Used,
  store: Store,
  orders: readonly WorkOrder[],
  settled: ReadonlyMap<WorkOrderId, readonly PromiseClock[]>,
): Promise<void> {
  const anonymous = orders.flatMap(({ customerId, servicePointId }) => (customerId ? [] : servicePointId));
  const subscribers = await store.customers.subscribersOf(anonymous);
  const known = Map.groupBy(await store.clocks.ledger([...settled.keys()]), ({ workOrderId }) => workOrderId);
  const ledgers = orders.map(({ id, customerId, servicePointId }) => {
    const beneficiaryId = customerId ?? subscribers.get(servicePointId) ?? null;
    return reconcileCompensation(settled.get(id) ?? [], known.get(id) ?? [], beneficiaryId);
  });
  await store.clocks.saveLedger(ledgers.flatMap(({ lines }) => lines));
  for (const { number, workOrderId } of ledgers.flatMap(({ exportedButKept }) => exportedButKept)) {
    const details = { number: String(number) };
    const about = { kind: 'exportedButKept' as const, workOrderId, messageId: null, details };
    await store.tasks.ask({ id: ports.newId<TaskId>(), ...about });
  }
}

/** Just after the nearest instant at which something changes by itself: at the due instant the promise still holds. */
function nextWake(
  clocks: readonly PromiseClock[],
  facts: readonly Fact[],
  now: Temporal.Instant,
): Temporal.Instant | null {
  const instants = [...clocks.flatMap((clock) => turningPoints(clock, now)), ...awaitedWindows(facts)]
    .filter((instant) => Temporal.Instant.compare(instant, now) >= 0)
    .sort(Temporal.Instant.compare);
  return instants[0]?.add({ milliseconds: 1 }) ?? null;
}

/** Somebody at the door before the window keeps it when it opens. */
function awaitedWindows(facts: readonly Fact[]): Temporal.Instant[] {
  if (factsOf(facts, 'arrived').length === 0) return [];
  return factsOf(facts, 'appointmentFixed').map(({ payload }) => Temporal.Instant.from(payload.start));
}

/** A pause moves its term with every day it lasts, and may end by itself at its limit. */
function turningPoints(clock: PromiseClock, now: Temporal.Instant): Temporal.Instant[] {
  if (clock.state === 'running') return clock.warnAt ? [clock.warnAt, clock.dueAt] : [clock.dueAt];
  if (clock.state === 'awaitingTablet') return [awaitedUntil(clock.dueAt)];
  if (clock.state !== 'paused') return [];
  const limits = clock.pauses.flatMap(({ end, limit }) => (end === null && limit ? [limit] : []));
  return [endOfDay(parisDay(now)), ...limits];
}

function nearestDue(clocks: readonly PromiseClock[]): Temporal.Instant | null {
  const due = clocks.filter((clock) => isOpen(clock) || clock.state === 'awaitingTablet').map((clock) => clock.dueAt);
  return due.sort(Temporal.Instant.compare)[0] ?? null;
}
