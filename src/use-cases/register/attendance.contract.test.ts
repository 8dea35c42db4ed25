import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PutOnCall, RecordAbsence } from '@/domain/commands/attendance';
import { BookAppointment } from '@/domain/commands/book-appointment';
import type { TechnicianId } from '@/domain/ids';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '../appointments/book-appointment';
import { offerWindows } from '../appointments/offer-windows';
import { geocodeServicePoint } from './geocode-service-point';
import { putOnCall } from './put-on-call';
import { cancelAbsence, recordAbsence } from './record-absence';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
});
afterAll(() => town.drop());

const id = () => v7() as never;

const away = (technicianId: TechnicianId, from: string, until: string) =>
  RecordAbsence.parse({ id: id(), absenceId: v7(), technicianId, startsAt: from, endsAt: until, reason: 'sick' });

const listed = async (technicianId: TechnicianId) =>
  (await town.ports.register.technicians(town.dispatcher.territoryId, '2026-11-23T06:00:00Z')).find(
    (one) => one.technicianId === technicianId,
  );

async function offeredDays(workOrderId: never): Promise<string[]> {
  const offered = await offerWindows(town.ports, town.dispatcher, { workOrderId });
  return offered.ok ? offered.value.days.map(({ day }) => day) : [];
}

test('who is away is offered to nobody, and is again once back', async () => {
  const technicianId = await hire(town, 'Julie Brémond', { skills: ['meterSetting'] });
  const workOrderId = (await request(town, 'meterSetting')) as never;
  expect(await offeredDays(workOrderId)).toContain('2026-11-24');
  const absence = away(technicianId, '2026-11-24T00:00:00+01:00', '2026-11-25T00:00:00+01:00');
  expect(await recordAbsence(town.ports, town.dispatcher, absence)).toMatchObject({ ok: true });
  expect(await offeredDays(workOrderId)).not.toContain('2026-11-24');
  expect((await listed(technicianId))?.absences).toMatchObject([{ startsAt: '2026-11-23T23:00:00Z', reason: 'sick' }]);

  const { absenceId } = absence;
  expect(await cancelAbsence(town.ports, town.dispatcher, { id: id(), absenceId })).toMatchObject({ ok: true });
  expect(await offeredDays(workOrderId)).toContain('2026-11-24');
  expect(await cancelAbsence(town.ports, town.dispatcher, { id: id(), absenceId })).toMatchObject({
    refusal: { kind: 'unknownAbsence' },
  });
});

test('why somebody is away stays out of the journal, which nobody can erase', async () => {
  const technicianId = await hire(town, 'Karim Haddad', { skills: [] });
  const absence = away(technicianId, '2026-11-24T00:00:00+01:00', '2026-11-25T00:00:00+01:00');
  await recordAbsence(town.ports, town.dispatcher, absence);
  const wish = { subject: technicianId, before: null, limit: 5 };
  const lines = await town.ports.journal.recent(town.dispatcher.territoryId, wish);
  expect(lines).toMatchObject([{ kind: 'absenceRecorded', subjectName: 'Karim Haddad' }]);
  expect(JSON.stringify(lines)).not.toContain('sick');
});

test('a booking and an absence at the same moment: either the booking came first, or it is refused', async () => {
  for (let round = 0; round < 6; round += 1) {
    const technicianId = await hire(town, `Round ${round}`, { skills: ['quoteVisit'] });
    const workOrderId = await request(town, 'quoteVisit');
    const place = { technicianId, windowStart: '2026-11-26T08:00:00+01:00', windowEnd: '2026-11-26T10:00:00+01:00' };
    const booking = BookAppointment.parse({ id: id(), workOrderId, appointmentId: v7(), place });
    const absence = away(technicianId, '2026-11-26T00:00:00+01:00', '2026-11-27T00:00:00+01:00');
    const [booked, recorded] = await Promise.all([
      bookAppointment(town.ports, town.dispatcher, booking),
      recordAbsence(town.ports, town.dispatcher, absence),
    ]);
    expect(recorded.ok).toBe(true);
    const again = { ...booking, id: id(), workOrderId: await request(town, 'quoteVisit') };
    expect(await bookAppointment(town.ports, town.dispatcher, again)).toMatchObject({ ok: false });
    if (!booked.ok) expect(['infeasible', 'placeTaken']).toContain(booked.refusal.kind);
  }
});

test('the same beginning on call again moves the end', async () => {
  const technicianId = await hire(town, 'Claire Escoffier', { skills: ['sampling'] });
  const night = { technicianId, startsAt: '2026-11-27T16:50:00+01:00' };
  for (const endsAt of ['2026-11-28T07:50:00+01:00', '2026-12-04T16:50:00+01:00'])
    await putOnCall(town.ports, town.dispatcher, PutOnCall.parse({ id: id(), ...night, endsAt }));
  expect((await listed(technicianId))?.onCall).toEqual([
    { startsAt: '2026-11-27T15:50:00Z', endsAt: '2026-12-04T15:50:00Z' },
  ]);
});

test.each([
  ['before it starts', '2026-11-23T08:00:00Z'],
  ['at once', '2026-11-24T08:00:00Z'],
  ['in three years', '2029-11-24T08:00:00Z'],
])('an absence does not end %s', (_, endsAt) => {
  const command = { id: v7(), absenceId: v7(), technicianId: v7(), startsAt: '2026-11-24T08:00:00Z', reason: 'leave' };
  expect(RecordAbsence.safeParse({ ...command, endsAt }).success).toBe(false);
});

test('somebody of another territory is unknown here', async () => {
  const stranger = away(v7() as TechnicianId, '2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z');
  const unknown = { ok: false, refusal: { kind: 'unknownTechnician' } };
  expect(await recordAbsence(town.ports, town.dispatcher, stranger)).toEqual(unknown);
  const { technicianId, startsAt, endsAt } = stranger;
  expect(await putOnCall(town.ports, town.dispatcher, { id: id(), technicianId, startsAt, endsAt })).toEqual(unknown);
});

test('without a geocoder the point is shown as it stands, for a person to place', async () => {
  const answer = await geocodeServicePoint(town.ports, town.dispatcher, { servicePointId: town.servicePointId });
  expect(answer).toMatchObject({
    value: {
      point: { address: '12 rue des Frères Kennedy, 13300 Salon-de-Provence', confidence: 1 },
      found: { state: 'notConfigured', candidates: [] },
    },
  });
});
