import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { customer } from '@/adapters/postgres/schema/customer';
import { message, task } from '@/adapters/postgres/schema/message';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { CancelAppointment } from '@/domain/commands/cancel-appointment';
import type { WorkOrderId } from '@/domain/ids';
import { opened } from '@/testing/call';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '../appointments/book-appointment';
import { cancelAppointment } from '../appointments/cancel-appointment';
import { runTimers } from '../charter/run-timers';

const MONDAY = '2026-11-23T07:00:00+01:00';

let town: Town;
beforeAll(async () => {
  town = await newTown(MONDAY);
  await hire(town, 'Julie Roux', { skills: ['meterReplacement'] });
});
afterAll(() => town.drop());
beforeEach(() => town.setNow(MONDAY));

async function booked(workOrderId: WorkOrderId, windowStart: string, windowEnd: string): Promise<void> {
  const { ports, dispatcher } = town;
  const place = { technicianId: null, windowStart, windowEnd };
  const ids = { id: ports.newId(), appointmentId: ports.newId(), workOrderId };
  const fixed = await bookAppointment(ports, dispatcher, BookAppointment.parse({ ...ids, place }));
  if (!fixed.ok) throw new Error(fixed.refusal.kind);
}

const told = async (workOrderId: WorkOrderId) =>
  town.database
    .select()
    .from(message)
    .where(eq(message.workOrderId, workOrderId))
    .orderBy(message.createdAt, message.id);

test('who speaks English is confirmed, reminded and cancelled in English', async () => {
  const workOrderId = await request(town, 'meterReplacement', { mobile: '+33639981234' });
  await town.database.update(customer).set({ locale: 'en' }).where(eq(customer.mobile, '+33639981234'));
  await booked(workOrderId, '2026-11-26T08:00:00+01:00', '2026-11-26T10:00:00+01:00');
  await town.setNow('2026-11-25T17:00:30+01:00');
  await runTimers(town.ports, town.ports.clock.now());
  const [first] = await told(workOrderId);
  const cancel = { id: town.ports.newId(), appointmentId: first?.appointmentId, version: 1, by: 'utility' };
  const cancelled = await cancelAppointment(town.ports, town.dispatcher, CancelAppointment.parse(cancel));
  expect(cancelled).toMatchObject({ ok: true });
  expect((await told(workOrderId)).map(({ purpose, body }) => [purpose, body.split(' http')[0]])).toEqual([
    [
      'confirmation',
      'Vivaigo: appointment Thursday 26 November between 8:00 and 10:00. Reply OUI (yes) to confirm, or see here',
    ],
    [
      'reminder',
      'Vivaigo: reminder, your appointment is Thursday 26 November between 8:00 and 10:00. Cannot be there? Tell us',
    ],
    [
      'cancellation',
      'Vivaigo: your appointment of Thursday 26 November between 8:00 and 10:00 is cancelled. Read more',
    ],
  ]);
});

test('a caller nobody knows is told by the number they left, a foreign one too', async () => {
  const caller = { customerId: null, callerName: 'Paul', callerPhone: '+32 470 12 34 56', jobType: 'meterReplacement' };
  const { workOrderId } = await opened(town, caller);
  const [order] = await town.database.select().from(workOrder).where(eq(workOrder.id, workOrderId));
  expect(order?.callerPhone).toBe('+32470123456');
  await booked(workOrderId, '2026-11-27T08:00:00+01:00', '2026-11-27T10:00:00+01:00');
  expect(await told(workOrderId)).toMatchObject([{ channel: 'sms', recipient: '+32470123456' }]);
  expect(await town.database.select().from(task).where(eq(task.workOrderId, workOrderId))).not.toContainEqual(
    expect.objectContaining({ kind: 'callCustomer' }),
  );
});
