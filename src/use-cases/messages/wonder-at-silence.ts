import type { Temporal } from 'temporal-polyfill';
import { workerOf } from '../charter/run-timers';
import type { OutboxMessage } from '../ports/outbox';
import type { Ports } from '../ports/ports';
import { askForCall } from './ask-for-call';
import { findAbout } from './find-about';

const SILENT_MINUTES = 30;

/** Polls are this far apart by then: the first one after half an hour was due before that. */
const POLL_MINUTES = 10;

/**
 * Half an hour without a receipt for a confirmation is an alarm: a person is asked to telephone, once, by the first poll
 * after it, however late that runs.
 */
export async function wonderAtSilence(
  ports: Pick<Ports, 'newId' | 'transactAlone'>,
  message: OutboxMessage,
  now: Temporal.Instant,
): Promise<void> {
  const { id: messageId, territoryId, purpose, sentAt, dueAt } = message;
  if (!sentAt || sentAt.until(now).total('minutes') < SILENT_MINUTES) return;
  if (sentAt.until(dueAt).total('minutes') >= SILENT_MINUTES + POLL_MINUTES) return;
  if (purpose !== 'confirmation' && purpose !== 'move') return;
  await ports.transactAlone(workerOf(territoryId), async (store) => {
    const stored = await findAbout(store, messageId);
    if (!stored?.workOrderId || stored.deliveredAt) return;
    const order = await store.workOrders.find(stored.workOrderId);
    const appointment = stored.appointmentId ? await store.appointments.find(stored.appointmentId) : null;
    if (!order || appointment?.version !== stored.appointmentVersion || appointment?.toldAt) return;
    await askForCall(ports, store, order, { purpose, appointmentId: stored.appointmentId });
  });
}
