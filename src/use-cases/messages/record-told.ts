import type { ConfirmationChannel } from '@/domain/fact/fact';
import type { MessageId } from '@/domain/ids';
import { record } from '../charter/record';
import type { Appointment } from '../ports/appointment-store';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';

export type ToldBy = {
  readonly channel: ConfirmationChannel;
  /** Null when no message of ours did it. */
  readonly messageId: MessageId | null;
};

/** The customer knows the window as it stands: commitment 29 is kept with this version, and nobody need telephone any more. */
export async function recordTold(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  { id: appointmentId, version, workOrderId, toldAt }: Appointment,
  by: ToldBy,
): Promise<void> {
  const now = ports.clock.now();
  if (!toldAt) await store.appointments.told(appointmentId, now);
  await store.tasks.closeOf(workOrderId, ['callCustomer']);
  const payload = { appointmentId, version, ...by };
  await record(ports, store, workOrderId, [{ kind: 'confirmationDelivered', happenedAt: now, payload }]);
}
