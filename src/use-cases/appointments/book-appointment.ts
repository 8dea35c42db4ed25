import type { BookAppointment } from '@/domain/commands/book-appointment';
import type { ConfirmBy } from '@/domain/fact/fact';
import type { AppointmentId, TechnicianId, VisitId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import type { ConfirmationGoing } from './confirmation-going';
import { plannableOrder } from './plannable-order';
import { placeInWindow, promisable } from './promise-window';
import { tellFixed } from './tell-fixed';

/** What is said aloud and shown: the window, who comes, and how the confirmation goes. Instants are ISO. */
export type AppointmentFixed = {
  readonly appointmentId: AppointmentId;
  readonly version: number;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly confirmBy: ConfirmBy;
  readonly confirmation: ConfirmationGoing;
  readonly visitId: VisitId;
  readonly technicianId: TechnicianId;
  readonly technicianName: string;
  /** When the technician is planned to ring; the customer is promised the window only. */
  readonly arrival: string;
};

export type CannotFix = RefusalOf<
  | 'unknownWorkOrder'
  | 'alreadyClosed'
  | 'appointmentChanged'
  | 'holdExpired'
  | 'windowTooWide'
  | 'windowInThePast'
  | 'letterTooLate'
  | 'needsGeocoding'
  | 'infeasible'
  | 'placeTaken'
>;

/**
 * Promises a customer a window of two hours (28) and arranges its confirmation (29). The place is looked for again
 * inside the transaction, after its route was locked: of any number who want the last one, one gets it and the others
 * are told `placeTaken`. A work order that has an appointment is moved instead: `appointmentChanged`.
 */
export async function bookAppointment(
  ports: Pick<Ports, 'clock' | 'newId' | 'sms' | 'travel' | 'transact'>,
  actor: Actor,
  command: BookAppointment,
): Promise<Result<AppointmentFixed, CannotFix> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'bookAppointment' }, async (store) => {
    const now = ports.clock.now();
    const plannable = await plannableOrder(store, command.workOrderId);
    if (!plannable.ok) return plannable;
    if (await store.appointments.liveOf(command.workOrderId)) return refuse({ kind: 'appointmentChanged' });
    const window = await promisable(store, plannable.value, command.place, now);
    if (!window.ok) return window;
    const placed = await placeInWindow(ports, store, plannable.value, window.value);
    if (!placed.ok) return placed;

    const { workOrderId, appointmentId } = command;
    const { start: windowStart, end: windowEnd, confirmBy } = window.value;
    const { visitId, technicianId, technicianName, start, end } = placed.value;
    const told = { toldAt: null, confirmedAt: null };
    const appointment = {
      id: appointmentId,
      workOrderId,
      version: 1,
      windowStart,
      windowEnd,
      confirmBy,
      fixedAt: now,
      ...told,
    };
    await store.appointments.fix(appointment);
    const promised = { start: windowStart.toString(), end: windowEnd.toString() };
    await record(ports, store, workOrderId, [
      { kind: 'appointmentFixed', happenedAt: now, payload: { appointmentId, version: 1, ...promised, confirmBy } },
      { kind: 'visitPlanned', happenedAt: now, payload: { visitId, technicianId, start, end } },
    ]);
    const confirmation = await tellFixed(ports, store, actor, appointment, 'confirmation');
    const window28 = { windowStart: promised.start, windowEnd: promised.end };
    return ok({
      appointmentId,
      version: 1,
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
