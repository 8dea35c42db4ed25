import { workerOf } from '../charter/run-timers';
import type { OutboxMessage } from '../ports/outbox';
import type { Ports } from '../ports/ports';
import { findAbout } from './find-about';
import { tryOtherChannel } from './try-other-channel';

/**
 * A message whose time has passed, or whose appointment has moved on, is never sent: the Messages screen lists it. One
 * that was still true and came too late leaves somebody who does not know: they are told some other way.
 */
export async function outdateMessage(
  ports: Pick<Ports, 'clock' | 'newId' | 'transactAlone'>,
  { id, territoryId, isSuperseded }: OutboxMessage,
): Promise<void> {
  await ports.transactAlone(workerOf(territoryId), async (store) => {
    const message = await findAbout(store, id);
    if (message?.status !== 'waiting' && message?.status !== 'toPrint') return;
    await store.messages.hear(id, { status: 'outdated', nextActionAt: null });
    if (!isSuperseded) await tryOtherChannel(ports, store, message, 'outdated');
  });
}
