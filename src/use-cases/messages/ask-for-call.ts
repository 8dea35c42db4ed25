import type { AppointmentId, MessageId, TaskId } from '@/domain/ids';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';

type Why = {
  readonly purpose: string;
  readonly appointmentId: AppointmentId | null;
  /** The message that did not do it. */
  readonly messageId: MessageId | null;
};

/** Asks a person to telephone the customer: silence is an alarm. */
export async function askForCall(
  ports: Pick<Ports, 'newId'>,
  store: Store,
  order: WorkOrder,
  { purpose, appointmentId, messageId }: Why,
): Promise<void> {
  const details = { reference: order.reference, purpose, ...(appointmentId && { appointmentId }) };
  const id = ports.newId<TaskId>();
  await store.tasks.ask({ id, kind: 'callCustomer', workOrderId: order.id, messageId, details });
}
