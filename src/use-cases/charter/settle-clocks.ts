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

/**
 * Projects the clocks of a work order from its facts and stores them, with the lines of the ledger they ask for and
 * the next instant at which time alone will change them. Run it as often as you like: the same facts at the same
 * moment leave the same rows.
 */
export async function settleClocks(
  ports: { readonly clock: Clock; readonly newId: IdSource },
  store: Store,
  workOrderId: WorkOrderId,
): Promise<PromiseClock[]> {
  const now = ports.clock.now();
  const order = await store.workOrders.find(workOrderId);
  if (!order) throw new Error(`no work order ${workOrderId}`);
  const facts = await store.facts.of(workOrderId);
  const tabletsSyncedAt = await store.clocks.tabletsSyncedAt(workOrderId);
  const clocks = projectClocks(facts, { now, tabletsSyncedAt });
  await store.clocks.replace(workOrderId, clocks);

  const beneficiaryId = order.customerId ?? (await store.customers.subscriberOf(order.servicePointId));
  const ledger = reconcileCompensation(clocks, await store.clocks.ledger(workOrderId), beneficiaryId);
  await store.clocks.saveLedger(ledger.lines);
  for (const { number } of ledger.exportedButKept) {
    const details = { number: String(number) };
    await store.tasks.ask({
      id: ports.newId<TaskId>(),
      kind: 'exportedButKept',
      workOrderId,
      messageId: null,
      details,
    });
  }

  await store.clocks.wake('clocks', workOrderId, nextWake(clocks, facts, now));
  await store.workOrders.change(workOrderId, { dueAt: nearestDue(clocks) });
  return clocks;
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
