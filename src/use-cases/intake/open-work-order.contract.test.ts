import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock, compensation } from '@/adapters/postgres/schema/clock';
import { customer } from '@/adapters/postgres/schema/customer';
import { fact } from '@/adapters/postgres/schema/fact';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { OpenWorkOrder } from '@/domain/commands/open-work-order';
import { newTown, type Town } from '@/testing/town';
import { runTimers } from '../charter/run-timers';
import { openWorkOrder } from './open-work-order';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T14:05:00+01:00');
});
afterAll(() => town.drop());

function request(change: Partial<Record<keyof OpenWorkOrder, unknown>> = {}): OpenWorkOrder {
  const { customerId, servicePointId, ports } = town;
  return OpenWorkOrder.parse({
    id: ports.newId(),
    workOrderId: ports.newId(),
    servicePointId,
    customerId,
    callerName: '',
    callerPhone: '',
    channel: 'phone',
    reportedAt: '2026-11-23T14:05:00+01:00',
    jobType: 'leak',
    privateSide: false,
    description: '',
    ...change,
  });
}

const linesOf = (workOrderId: OpenWorkOrder['workOrderId']) =>
  town.database.select().from(compensation).where(eq(compensation.workOrderId, workOrderId));

test('commitment 24: the clock of a leak runs from the moment it was reported, not recorded', async () => {
  await town.setNow('2026-11-23T14:20:00+01:00');
  const answer = await openWorkOrder(town.ports, town.dispatcher, request());
  expect(answer).toMatchObject({ ok: true, value: { commitment: '24', dueAt: '2026-11-23T15:05:00Z' } });
});

test('commitment 24: two hours without anybody on site owe 30 € once, however often the worker looks', async () => {
  await town.setNow('2026-11-23T14:05:00+01:00');
  const leak = request();
  await openWorkOrder(town.ports, town.dispatcher, leak);
  await town.setNow('2026-11-23T16:04:30+01:00');
  await runTimers(town.ports, town.ports.clock.now());
  expect(await linesOf(leak.workOrderId)).toEqual([]);
  await town.setNow('2026-11-23T16:06:00+01:00');
  await runTimers(town.ports, town.ports.clock.now());
  await runTimers(town.ports, town.ports.clock.now());
  expect(await linesOf(leak.workOrderId)).toMatchObject([{ number: 24, amountCents: 3000, state: 'due' }]);
  expect(await town.database.select().from(clock).where(eq(clock.workOrderId, leak.workOrderId))).toMatchObject([
    { code: '24', state: 'broken' },
  ]);
});

test('commitment 24: a caller who is no subscriber and gives a name is owed the 30 €, not the subscriber', async () => {
  await town.setNow('2026-11-23T14:05:00+01:00');
  const neighbour = { customerId: null, callerName: 'Nadia Passante', callerPhone: '06 39 98 77 66' };
  const [first, again] = [request(neighbour), request({ ...neighbour, callerName: 'nadia passante' })];
  for (const leak of [first, again]) await openWorkOrder(town.ports, town.dispatcher, leak);
  const anonymous = request({ customerId: null, callerPhone: '06 39 98 77 67' });
  await openWorkOrder(town.ports, town.dispatcher, anonymous);
  await town.setNow('2026-11-23T16:06:00+01:00');
  await runTimers(town.ports, town.ports.clock.now());
  const people = await town.database.select().from(customer).where(eq(customer.mobile, '+33639987766'));
  expect(people.map(({ name }) => name)).toEqual(['Nadia Passante']);
  for (const leak of [first, again])
    expect(await linesOf(leak.workOrderId)).toMatchObject([{ beneficiaryId: people[0]?.id }]);
  expect(await linesOf(anonymous.workOrderId)).toMatchObject([{ beneficiaryId: town.customerId }]);
});

test('the same command sent twice opens one work order and gives the same answer', async () => {
  const leak = request();
  const answers = await Promise.all([1, 2, 3].map(() => openWorkOrder(town.ports, town.dispatcher, leak)));
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(await town.database.select().from(fact).where(eq(fact.subject, leak.workOrderId))).toHaveLength(2);
});

test('a command id of somebody else is refused and changes nothing', async () => {
  const leak = request();
  await openWorkOrder(town.ports, town.dispatcher, leak);
  const stranger = { ...town.dispatcher, author: 'stranger' };
  expect(await openWorkOrder(town.ports, stranger, leak)).toMatchObject({ ok: false, refusal: { kind: 'notYours' } });
});

test.each([
  ['reportedInTheFuture', { reportedAt: '2027-01-01T00:00:00Z' }],
  ['reportedTooLongAgo', { reportedAt: '2026-01-01T00:00:00Z' }],
  ['unknownServicePoint', { servicePointId: '0197f000-0000-7000-8000-000000000000' }],
  ['unknownCustomer', { customerId: '0197f000-0000-7000-8000-000000000000' }],
])('%s is refused and nothing is stored', async (kind, change) => {
  const wrong = request(change);
  expect(await openWorkOrder(town.ports, town.dispatcher, wrong)).toMatchObject({ ok: false, refusal: { kind } });
  expect(await town.database.select().from(workOrder).where(eq(workOrder.id, wrong.workOrderId))).toEqual([]);
});

test('facts cannot be rewritten, even by hand', async () => {
  await expect(town.database.delete(fact)).rejects.toThrow();
});

test.each([
  '12 rue des freres kennedy',
  'freres kenedy',
  'Frères-Kennedy Salon',
  '12 rue frére kennedi 13300',
  '12 freres kenedi',
  '12 kenedy',
  '12 rue frere kenedi',
  '12 r. des freres kennedy',
])('the address is found as %s', async (words) => {
  const found = await town.ports.intake.findAddress(town.dispatcher.territoryId, words);
  expect(found[0]).toMatchObject({ address: '12 rue des Frères Kennedy, 13300 Salon-de-Provence' });
});

test.each([
  '06 39 98 00 01',
  '+33 6 39 98 00 01',
  'zoe oeillet',
  'Oeilet',
  'c-1',
  'A-1',
  'rue des frères kennedy',
  '12 r des freres kenedi',
])('the caller is found by %s', async (words) => {
  const found = await town.ports.intake.findCaller(town.dispatcher.territoryId, words);
  expect(found[0]).toMatchObject({ name: 'Zoé Œillet', servicePoints: [{ reference: 'PDL-1' }] });
});
