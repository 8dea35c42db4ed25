import type { MessageId } from '@/domain/ids';
import type { StoredMessage } from '../ports/message-store';
import type { Store } from '../ports/store';

/** A message locked after the work order it is about: whoever moves or cancels an appointment holds them in that order. */
export async function findAbout(store: Store, id: MessageId): Promise<StoredMessage | null> {
  const workOrderId = await store.messages.workOrderOf(id);
  if (workOrderId) await store.workOrders.find(workOrderId);
  return store.messages.find(id);
}
