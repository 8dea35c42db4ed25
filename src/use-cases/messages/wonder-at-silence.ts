import type { Temporal } from 'temporal-polyfill';
import { workerOf } from '../charter/run-timers';
import type { OutboxMessage } from '../ports/outbox';
import type { Ports } from '../ports/ports';
import { askForCall } from './ask-for-call';
import { findAbout } from './find-about';

/** One poll, and only one, falls between these (polls are ten minutes apart). */
const SILENT_MINUTES = { from: 30, to: 40 };

/** Half an hour without a receipt for a confirmation is an alarm: a person is asked to telephone, once. */
export async function wonderAtSilence(
  ports: Pick<Ports, 'newId' | 'transactAlone'>,
  message: OutboxMessage,
  now: Temporal.Instant,
): Promise<void> {
  const { id: messageId, territoryId, purpose, sentAt } = message;
  const silentMinutes = sentAt?.until(now).total('minutes') ?? 0;
  if (silentMinutes < SILENT_MINUTES.from || silentMinutes >= SILENT_MINUTES.to) return;
  if (purpose !== 'confirmation' && purpose !== 'move') return;
  await ports.transactAlone(workerOf(territoryId), async (store) => {
    const stored = await findAbout(store, messageId);
    if (!stored?.workOrderId || stored.deliveredAt) return;
    const order = await store.workOrders.find(stored.workOrderId);
    const appointment = stored.appointmentId ? await store.appointments.find(stored.appointmentId) : null;
    if (!order || appointment?.version !== stored.appointmentVersion) return;
    await askForCall(ports, store, order, { purpose, appointmentId: stored.appointmentId, messageId });
  });
}
