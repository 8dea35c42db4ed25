import type { TaskId, WorkOrderId } from '@/domain/ids';
import type { CaseFamily } from '@/domain/work-order/job-type';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';

type Asked = { readonly workOrderId: WorkOrderId; readonly reference: string; readonly family: CaseFamily };

/** Emergencies and samplings wait for no plan: a person is asked for a crew at once. Other jobs ask nobody. */
export async function askForCrew(ports: Pick<Ports, 'newId'>, store: Store, asked: Asked): Promise<void> {
  const { workOrderId, reference, family } = asked;
  if (family !== 'urgent' && family !== 'sampling') return;
  const id = ports.newId<TaskId>();
  await store.tasks.ask({ id, kind: 'crewNeeded', workOrderId, messageId: null, details: { reference } });
}
