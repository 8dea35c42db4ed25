import { Temporal } from 'temporal-polyfill';
import { isBreach, isOpen } from '@/domain/clock/clock';
import type { WorkOrderId } from '@/domain/ids';
import type { Store } from '../ports/store';

/** The promise to say aloud: its code and its due instant, ISO. Past it when the request was reported long ago; empty and null when none stands. */
export type NearestPromise = { readonly commitment: string; readonly dueAt: string | null };

/** Of the promises a work order still has to keep, or has just lost, the one due first. */
export async function nearestPromise(store: Store, workOrderId: WorkOrderId): Promise<NearestPromise> {
  const standing = (await store.clocks.of(workOrderId)).filter((clock) => isOpen(clock) || isBreach(clock));
  const [first] = standing.sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || (a.code < b.code ? -1 : 1));
  return { commitment: first?.code ?? '', dueAt: first?.dueAt.toString() ?? null };
}
