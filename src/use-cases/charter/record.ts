import type { Temporal } from 'temporal-polyfill';
import type { Fact, Happening } from '@/domain/fact/fact';
import type { FactId, WorkOrderId } from '@/domain/ids';
import type { Clock } from '../ports/clock';
import type { IdSource } from '../ports/id-source';
import type { Store } from '../ports/store';
import { settleAll, settleClocks } from './settle-clocks';

/** What happened, when it did in the world, and which fact it corrects, if any. */
export type Telling = Happening & {
  readonly happenedAt: Temporal.Instant;
  readonly corrects?: FactId;
  readonly id?: FactId;
};

/** Writes what happened to a work order into the journal and brings its clocks, its ledger and its timers into line. */
export async function record(
  ports: { readonly clock: Clock; readonly newId: IdSource },
  store: Store,
  workOrderId: WorkOrderId,
  tellings: readonly Telling[],
): Promise<void> {
  await recordAll(
    ports,
    store,
    tellings.map((telling) => ({ workOrderId, telling })),
  );
  if (tellings.length === 0) await settleClocks(ports, store, workOrderId);
}

/** The same of many work orders at once. */
export async function recordAll(
  ports: { readonly clock: Clock; readonly newId: IdSource },
  store: Store,
  told: readonly { readonly workOrderId: WorkOrderId; readonly telling: Telling }[],
): Promise<void> {
  const recordedAt = ports.clock.now();
  const { author, source } = store.actor;
  await store.facts.append(
    told.map(({ workOrderId, telling }): Fact => {
      const { id = ports.newId<FactId>(), corrects = null, ...happening } = telling;
      return { ...happening, id, corrects, workOrderId, recordedAt, author, source };
    }),
  );
  await settleAll(ports, store, [...new Set(told.map((one) => one.workOrderId))]);
}
