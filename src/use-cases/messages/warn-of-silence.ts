import { Temporal } from 'temporal-polyfill';
import type { Clock } from '@/domain/clock/clock';
import type { WorkOrderId } from '@/domain/ids';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { askForCall } from './ask-for-call';

/**
 * Asks a person to telephone when our own term for telling the customer has passed (commitment 29: five minutes for a
 * text, one working day for a letter or a call) and nobody has, for the window that stands. `clocks`: those of the work
 * order, as they have just been settled in this transaction.
 */
export async function warnOfSilence(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  workOrderId: WorkOrderId,
  clocks: readonly Clock[],
): Promise<void> {
  const now = ports.clock.now();
  const silent = clocks.filter((clock) => clock.number === 29 && clock.state === 'running' && isWarned(clock, now));
  if (silent.length === 0) return;
  const order = await store.workOrders.find(workOrderId);
  const appointment = await store.appointments.liveOf(workOrderId);
  if (!order || !appointment) return;
  const { id: appointmentId, version } = appointment;
  if (!silent.some(({ occasion }) => occasion === `${appointmentId}.${version}`)) return;
  await askForCall(ports, store, order, { purpose: version > 1 ? 'move' : 'confirmation', appointmentId });
}

function isWarned({ warnAt }: Clock, now: Temporal.Instant): boolean {
  return warnAt !== null && Temporal.Instant.compare(warnAt, now) <= 0;
}
