import type { WorkOrderId } from '@/domain/ids';
import { warnOfSilence } from '../messages/warn-of-silence';
import type { Actor } from '../ports/actor';
import type { Clock } from '../ports/clock';
import type { IdSource } from '../ports/id-source';
import type { TransactAlone } from '../ports/transact';
import { settleClocks } from './settle-clocks';

/** A timer rang for a work order: time alone has broken a promise, or it is time to warn. */
export async function watchClocks(
  ports: { readonly clock: Clock; readonly newId: IdSource; readonly transactAlone: TransactAlone },
  actor: Actor,
  workOrderId: WorkOrderId,
): Promise<void> {
  await ports.transactAlone(actor, async (store) => {
    await warnOfSilence(ports, store, workOrderId, await settleClocks(ports, store, workOrderId));
  });
}
