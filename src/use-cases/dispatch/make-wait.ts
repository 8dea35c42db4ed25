import type { TaskId } from '@/domain/ids';
import { record } from '../charter/record';
import type { GroundVisit } from '../ports/plan-ground';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';

/** A planned job that nobody does any more waits to be planned, and somebody is asked to: for another window, where one was promised. */
export async function makeWait(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  { id: visitId, job, assignments }: GroundVisit,
): Promise<void> {
  const happenedAt = ports.clock.now();
  const { workOrderId, reference } = job;
  for (const one of await store.routes.assignmentsOf(visitId)) await store.routes.assign({ ...one, blocks: false });
  await store.routes.changeVisit(visitId, { state: 'cancelled' });
  await store.workOrders.change(workOrderId, { state: 'toPlan' });
  await record(
    ports,
    store,
    workOrderId,
    assignments.map(({ technicianId }) => {
      return { kind: 'visitUnplanned' as const, happenedAt, payload: { visitId, technicianId } };
    }),
  );
  const details = { reference };
  const kind = (await store.appointments.liveOf(workOrderId)) ? 'rebook' : 'planVisit';
  await store.tasks.ask({ id: ports.newId<TaskId>(), kind, workOrderId, messageId: null, details });
}
