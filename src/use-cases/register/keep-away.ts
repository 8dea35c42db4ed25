import type { Temporal } from 'temporal-polyfill';
import type { FactId, TaskId, WorkOrderId } from '@/domain/ids';
import type { Absence } from '../ports/register-store';
import type { Store } from '../ports/store';
import type { KeeperPorts } from './keeper';

export type Stranded = { readonly workOrderId: WorkOrderId; readonly day: Temporal.PlainDate };

/**
 * Writes an absence down, once the routes of its days are locked: a person is asked about every visit planned in it,
 * which stays where it is meanwhile. Gives the work orders concerned, and the day of each.
 */
export async function keepAway(ports: KeeperPorts, store: Store, absence: Absence): Promise<Stranded[]> {
  await store.register.addAbsence(absence);
  const { technicianId, startsAt: start, endsAt: end } = absence;
  const stranded = await store.routes.plannedDuring(technicianId, { start, end });
  for (const { workOrderId } of stranded) {
    const kind = (await store.appointments.liveOf(workOrderId)) ? 'rebook' : 'planVisit';
    const asked = { id: ports.newId<TaskId>(), kind, workOrderId, messageId: null } as const;
    await store.tasks.ask({ ...asked, details: { reason: 'technicianAway' } });
  }
  await auditAbsence(ports, store, 'absenceRecorded', absence);
  return stranded;
}

/** The reason stays out of the journal: sick leave can be erased from the register, but not from there. */
export async function auditAbsence(
  ports: KeeperPorts,
  store: Store,
  kind: 'absenceRecorded' | 'absenceCancelled',
  { id: absenceId, technicianId, startsAt, endsAt }: Absence,
): Promise<void> {
  await store.facts.audit({
    id: ports.newId<FactId>(),
    subjectKind: 'technician',
    subject: technicianId,
    kind,
    happenedAt: ports.clock.now(),
    payload: { absenceId, startsAt: startsAt.toString(), endsAt: endsAt.toString() },
  });
}
