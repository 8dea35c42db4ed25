import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import type { CancelAbsence, RecordAbsence } from '@/domain/commands/attendance';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { overlaps } from '@/domain/roster/stretch';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { auditAbsence, keepAway } from './keep-away';
import { lockDays } from './lock-days';

type UsedPorts = Pick<Ports, 'clock' | 'newId' | 'transact'>;

export type AbsenceRecorded = {
  readonly absenceId: string;
  /** How many work orders have a visit in it that a person is asked to place elsewhere. */
  readonly toRebook: number;
  /** The first day, from today on, on which it leaves a visit without anybody; null when there is none. */
  readonly repairDay: string | null;
  /** They were to answer the on-call telephone in that time, and somebody else must. */
  readonly wasOnCall: boolean;
};

/**
 * A technician is away: nothing more can be planned for them in that time. What is already planned stays where it is,
 * and a person is asked to place it elsewhere. Booking and this wait for each other, route by route.
 */
export async function recordAbsence(
  ports: UsedPorts,
  actor: Actor,
  { id, absenceId, ...absence }: RecordAbsence,
): Promise<Result<AbsenceRecorded, RefusalOf<'unknownTechnician'>> | Collision> {
  return ports.transact(actor, { id, kind: 'recordAbsence' }, async (store) => {
    const { technicianId } = absence;
    if (!(await store.register.technician(technicianId))) return refuse({ kind: 'unknownTechnician' });
    await lockDays(ports, store, [absence]);
    const stranded = await keepAway(ports, store, { id: absenceId, ...absence });
    const today = parisDay(ports.clock.now());
    const days = stranded.map(({ day }) => day).filter((day) => Temporal.PlainDate.compare(day, today) >= 0);
    const [first] = days.sort(Temporal.PlainDate.compare);
    const duties = await store.register.dutiesOf([technicianId]);
    const wasOnCall = duties.some((duty) => overlaps(duty, absence));
    return ok({ absenceId, toRebook: stranded.length, repairDay: first?.toString() ?? null, wasOnCall });
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
    await lockDays(ports, store, [absence]);
    await store.register.removeAbsence(absenceId);
    await auditAbsence(ports, store, 'absenceCancelled', absence);
    return ok(null);
  });
}
