import type { MoveAppointment } from '@/domain/commands/move-appointment';
import { refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import type { AppointmentFixed, CannotFix } from './book-appointment';
import { plannableOrder } from './plannable-order';
import { placeInWindow, promisable } from './promise-window';
import { tellFixed } from './tell-fixed';

/**
 * Gives an appointment another window, by the desk or by the customer: one version up, the old window's promises end
 * here, messages about it die, and the customer is told the new one. Whoever saw an older version is told so.
 */
export async function moveAppointment(
  ports: Pick<Ports, 'clock' | 'newId' | 'sms' | 'travel' | 'transact'>,
  actor: Actor,
  command: MoveAppointment,
): Promise<Result<AppointmentFixed, CannotFix> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'moveAppointment' }, async (store) => {
    const now = ports.clock.now();
    const { appointmentId } = command;
    const before = await store.appointments.find(appointmentId);
    if (before?.version !== command.version) return refuse({ kind: 'appointmentChanged' });
    const { workOrderId } = before;
    const plannable = await plannableOrder(store, workOrderId);
    if (!plannable.ok) return plannable;
    const window = await promisable(store, plannable.value, command.place, now);
    if (!window.ok) return window;
    const placed = await placeInWindow(ports, store, plannable.value, window.value);
    if (!placed.ok) return placed;

    const version = before.version + 1;
    const { start: windowStart, end: windowEnd, confirmBy } = window.value;
    const to = { version, windowStart, windowEnd, confirmBy, fixedAt: now };
    await store.appointments.move(appointmentId, to);
    const { visitId, technicianId, technicianName, start, end } = placed.value;
    const promised = { start: windowStart.toString(), end: windowEnd.toString() };
    await record(ports, store, workOrderId, [
      { kind: 'appointmentFixed', happenedAt: now, payload: { appointmentId, version, ...promised, confirmBy } },
      { kind: 'visitPlanned', happenedAt: now, payload: { visitId, technicianId, start, end } },
    ]);
    const appointment = { ...before, ...to, toldAt: null, confirmedAt: null };
    const confirmation = await tellFixed(ports, store, actor, appointment, 'move');
    const window28 = { windowStart: promised.start, windowEnd: promised.end };
    return ok({
      appointmentId,
      version,
      ...window28,
      confirmBy,
      confirmation,
      visitId,
      technicianId,
      technicianName,
      arrival: start,
    });
  });
}
