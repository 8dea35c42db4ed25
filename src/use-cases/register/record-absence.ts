import type { CancelAbsence, RecordAbsence } from '@/domain/commands/attendance';
import type { FactId, TaskId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Absence } from '../ports/register-store';
import type { Store } from '../ports/store';
import type { Collision } from '../ports/transact';
import { lockDays } from './lock-days';

type UsedPorts = Pick<Ports, 'clock' | 'newId' | 'transact'>;

/**
 * A technician is away: nothing more can be planned for them in that time. What is already planned stays where it is,
 * and a person is asked to place it elsewhere. Booking and this wait for each other, route by route.
 */
export async function recordAbsence(
  ports: UsedPorts,
  actor: Actor,
  { id, absenceId, ...absence }: RecordAbsence,
): Promise<Result<{ absenceId: string }, RefusalOf<'unknownTechnician'>> | Collision> {
  return ports.transact(actor, { id, kind: 'recordAbsence' }, async (store) => {
    if (!(await store.register.technician(absence.technicianId))) return refuse({ kind: 'unknownTechnician' });
    await lockDays(ports, store, absence);
    await store.register.addAbsence({ id: absenceId, ...absence });
    const stranded = await store.routes.plannedDuring(absence.technicianId, {
      start: absence.startsAt,
      end: absence.endsAt,
    });
    for (const workOrderId of stranded) {
      const asked = { id: ports.newId<TaskId>(), kind: 'rebook', workOrderId, messageId: null } as const;
      await store.tasks.ask({ ...asked, details: { reason: 'technicianAway' } });
    }
    await audit(ports, store, 'absenceRecorded', { id: absenceId, ...absence });
    return ok({ absenceId });
  });
}

/** The technician is back, or never left: their whole time can be planned again. */
export async function cancelAbsence(
  ports: UsedPorts,
  actor: Actor,
  { id, absenceId }: CancelAbsence,
): Promise<Result<null, RefusalOf<'unknownAbsence'>> | Collision> {
  return ports.transact(actor, { id, kind: 'cancelAbsence' }, async (store) => {
    const absence = await store.register.absence(absenceId);
    if (!absence) return refuse({ kind: 'unknownAbsence' });
    await lockDays(ports, store, absence);
    await store.register.removeAbsence(absenceId);
    await audit(ports, store, 'absenceCancelled', absence);
    return ok(null);
  });
}

/** The reason stays out of the journal: sick leave can be erased from the register, but not from there. */
async function audit(ports: UsedPorts, store: Store, kind: string, absence: Absence): Promise<void> {
  const { id: absenceId, technicianId, startsAt, endsAt } = absence;
  await store.facts.audit({
    id: ports.newId<FactId>(),
    subjectKind: 'technician',
    subject: technicianId,
    kind,
    happenedAt: ports.clock.now(),
    payload: { absenceId, startsAt: startsAt.toString(), endsAt: endsAt.toString() },
  });
}
