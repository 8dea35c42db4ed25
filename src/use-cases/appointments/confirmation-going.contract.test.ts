import { afterAll, beforeAll, expect, test } from 'vitest';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { MoveAppointment } from '@/domain/commands/move-appointment';
import { workerRound } from '@/testing/outbox-rounds';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from './book-appointment';
import { moveAppointment } from './move-appointment';

const MONDAY = '2026-11-23T07:00:00+01:00';
const TWILIO = {
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'token',
  TWILIO_FROM: '+33700000001',
  PUBLIC_URL: 'https://rdv.example.fr',
};

let town: Town;
let connected: Town;
beforeAll(async () => {
  [town, connected] = await Promise.all([newTown(MONDAY), newTown(MONDAY, TWILIO)]);
  for (const one of [town, connected]) await hire(one, 'Julie', { skills: ['meterReplacement'] });
});
afterAll(() => Promise.all([town.drop(), connected.drop()]));

const id = (of: Town) => of.ports.newId();
const place = (day: string) => ({
  technicianId: null,
  windowStart: `${day}T08:00:00+01:00`,
  windowEnd: `${day}T10:00:00+01:00`,
});

async function book(of: Town, day: string, home?: Parameters<typeof request>[2]) {
  const workOrderId = await request(of, 'meterReplacement', home);
  const command = BookAppointment.parse({ id: id(of), appointmentId: id(of), workOrderId, place: place(day) });
  const fixed = await bookAppointment(of.ports, of.dispatcher, command);
  if (!fixed.ok) throw new Error(fixed.refusal.kind);
  return { ...fixed.value, workOrderId };
}

const tasksOf = async (workOrderId: string) =>
  (await town.ports.messages.tasks(town.dispatcher.territoryId)).filter((line) => line.workOrderId === workOrderId);

test('with a provider a text leaves', async () => {
  expect((await book(connected, '2026-11-24')).confirmation).toBe('sms');
});

test('commitment 29: without a provider whoever books is told that no text leaves, and a person is asked to call', async () => {
  const booked = await book(town, '2026-11-24');
  expect(booked).toMatchObject({ confirmBy: 'sms', confirmation: 'notSent' });
  await workerRound(town);
  expect(await tasksOf(booked.workOrderId)).toMatchObject([{ kind: 'callCustomer' }]);
});

test('whoever moves an appointment is told the same', async () => {
  const { appointmentId, version } = await book(town, '2026-11-25');
  const command = MoveAppointment.parse({ id: id(town), appointmentId, version, place: place('2026-11-26') });
  expect(await moveAppointment(town.ports, town.dispatcher, command)).toMatchObject({
    ok: true,
    value: { confirmation: 'notSent' },
  });
});

test('a customer without a mobile is called for a window that no letter reaches, and written to for a later one', async () => {
  const home = { mobile: null, landline: '+33465710001' };
  const soon = await book(town, '2026-11-24', { ...home, eastMetres: 600 });
  expect(soon.confirmation).toBe('call');
  expect(await tasksOf(soon.workOrderId)).toMatchObject([{ kind: 'callCustomer' }]);
  expect((await book(town, '2026-12-01', home)).confirmation).toBe('letter');
  expect(await town.ports.messages.letters(town.dispatcher.territoryId)).toHaveLength(1);
});
