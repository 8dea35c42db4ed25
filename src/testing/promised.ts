import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { OpenWorkOrder } from '@/domain/commands/open-work-order';
import type { ConfirmBy } from '@/domain/fact/fact';
import type { AppointmentId } from '@/domain/ids';
import type { Purpose } from '@/domain/messages/sms-text';
import { record } from '@/use-cases/charter/record';
import { openWorkOrder } from '@/use-cases/intake/open-work-order';
import { tellCustomer } from '@/use-cases/messages/tell-customer';
import type { Appointment } from '@/use-cases/ports/appointment-store';
import type { Town } from './town';

const QUIET = { callerName: '', callerPhone: '', channel: 'phone', privateSide: false, description: '' };

/** A window of two hours promised to the town's customer, who is told by `confirmBy`. */
export async function promised(town: Town, windowStart: string, confirmBy: ConfirmBy = 'sms'): Promise<Appointment> {
  const { ports, dispatcher, customerId, servicePointId } = town;
  const reportedAt = ports.clock.now().toString();
  const order = { id: v7(), workOrderId: v7(), customerId, servicePointId, reportedAt, jobType: 'meterReplacement' };
  const command = OpenWorkOrder.parse({ ...QUIET, ...order });
  await openWorkOrder(ports, dispatcher, command);
  const start = Temporal.Instant.from(windowStart);
  const appointment: Appointment = {
    id: v7() as AppointmentId,
    workOrderId: command.workOrderId,
    version: 1,
    windowStart: start,
    windowEnd: start.add({ hours: 2 }),
    confirmBy,
    fixedAt: ports.clock.now(),
    toldAt: null,
    confirmedAt: null,
  };
  await ports.transactAlone(dispatcher, async (store) => {
    await store.appointments.fix(appointment);
    await fixed(town, appointment, store, 'confirmation');
  });
  return appointment;
}

/** The same promise moved to another window: a version more, and the customer is told again. */
export async function promiseMoved(town: Town, before: Appointment, windowStart: string): Promise<Appointment> {
  const start = Temporal.Instant.from(windowStart);
  const fixedAt = town.ports.clock.now();
  const version = before.version + 1;
  const moved = { ...before, version, windowStart: start, windowEnd: start.add({ hours: 2 }), fixedAt, toldAt: null };
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    await store.appointments.move(before.id, moved);
    await fixed(town, moved, store, 'move');
  });
  return moved;
}

async function fixed(
  { ports }: Town,
  appointment: Appointment,
  store: Parameters<typeof tellCustomer>[1],
  purpose: Purpose,
): Promise<void> {
  const { id: appointmentId, version, workOrderId, windowStart, windowEnd, confirmBy, fixedAt } = appointment;
  const payload = {
    appointmentId,
    version,
    start: windowStart.toString(),
    end: windowEnd.toString(),
    confirmBy,
  };
  await record(ports, store, workOrderId, [{ kind: 'appointmentFixed', happenedAt: fixedAt, payload }]);
  await tellCustomer(ports, store, { workOrderId, appointment, purpose });
}
