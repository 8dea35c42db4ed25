import type { AppointmentId, TaskId } from '@/domain/ids';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';

type Why = {
  /** What the customer is to be told: the purpose of the message that did not do it. */
  readonly purpose: string;
  readonly appointmentId: AppointmentId | null;
};

/** Asks a person to telephone the customer: silence is an alarm. However many notice it, it is one call. */
export async function askForCall(
  ports: Pick<Ports, 'newId'>,
  store: Store,
  order: WorkOrder,
  { purpose, appointmentId }: Why,
): Promise<void> {
  const details = { reference: order.reference, purpose, ...(appointmentId && { appointmentId }) };
  const id = ports.newId<TaskId>();
  await store.tasks.ask({ id, kind: 'callCustomer', workOrderId: order.id, messageId: null, details });
}
