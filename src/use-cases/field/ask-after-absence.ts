import type { TaskId } from '@/domain/ids';
import { isAtOnce } from '@/domain/work-order/is-at-once';
import { jobType } from '@/domain/work-order/job-type';
import { askForCrew } from '../intake/ask-for-crew';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';

/**
 * Nobody was there, and no window was missed about which the customer is told: somebody at the desk is asked. An emergency or a
 * sampling needs a crew again, its clock does not wait (24, 25); other work a time the customer agrees to, or only a
 * visit where one has been agreed since.
 */
export async function askAfterAbsence(ports: Pick<Ports, 'newId'>, store: Store, order: WorkOrder): Promise<void> {
  const { id: workOrderId, reference } = order;
  const { family } = jobType(order.jobType);
  if (isAtOnce(order.jobType)) return askForCrew(ports, store, { workOrderId, reference, family });
  const kind = (await store.appointments.liveOf(workOrderId)) ? 'planVisit' : 'rebook';
  const id = ports.newId<TaskId>();
  await store.tasks.ask({ id, kind, workOrderId, messageId: null, details: { reference } });
}
