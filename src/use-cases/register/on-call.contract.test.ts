import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PutOnCall, TakeOffCall } from '@/domain/commands/attendance';
import { RotaWish } from '@/domain/commands/rota-wish';
import type { TechnicianId } from '@/domain/ids';
import { hire, isAway, isOnCall } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { putOnCall } from './put-on-call';
import { rota } from './rota';
import { takeOffCall } from './take-off-call';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-30T10:00:00+01:00');
});
afterAll(() => town.drop());

const put = (technicianId: TechnicianId, startsAt: string, endsAt: string) =>
  putOnCall(town.ports, town.dispatcher, PutOnCall.parse({ id: v7(), technicianId, startsAt, endsAt }));

const takeOff = (technicianId: TechnicianId, startsAt: string) =>
  takeOffCall(town.ports, town.dispatcher, TakeOffCall.parse({ id: v7(), technicianId, startsAt }));

async function dutiesOf(technicianId: TechnicianId): Promise<string[]> {
  const { territoryId } = town.dispatcher;
  const listed = await town.ports.register.technicians(territoryId, '2026-01-01T00:00:00Z');
  const duties = listed.find((one) => one.technicianId === technicianId)?.onCall ?? [];
  return duties.map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`);
}

test('taken off call: a turn under way ends now, one to come never comes, one that is over stays', async () => {
  const karim = await hire(town, 'Karim Haddad', { skills: ['leakRepair'] });
  await isOnCall(town, karim, '2026-11-20T16:50:00+01:00', '2026-11-27T16:50:00+01:00');
  await isOnCall(town, karim, '2026-11-27T16:50:00+01:00', '2026-12-04T16:50:00+01:00');
  await isOnCall(town, karim, '2026-12-11T16:50:00+01:00', '2026-12-18T16:50:00+01:00');
  expect(await takeOff(karim, '2026-11-20T16:50:00+01:00')).toEqual({ ok: false, refusal: { kind: 'unknownDuty' } });
  expect(await takeOff(karim, '2026-11-27T16:50:00+01:00')).toMatchObject({ ok: true });
  expect(await takeOff(karim, '2026-12-11T16:50:00+01:00')).toMatchObject({ ok: true });
  expect(await takeOff(karim, '2026-12-11T16:50:00+01:00')).toMatchObject({ refusal: { kind: 'unknownDuty' } });
  const duties = await dutiesOf(karim);
  expect(duties).toEqual([
    '2026-11-20T15:50:00Z 2026-11-27T15:50:00Z',
    expect.stringMatching(/^2026-11-27T15:50:00Z 2026-11-30T09:00:\d\dZ$/),
  ]);
  const wish = { subject: karim, before: null, limit: 5 };
  expect(await town.ports.journal.recent(town.dispatcher.territoryId, wish)).toMatchObject([
    { kind: 'takenOffCall', payload: { startsAt: '2026-12-11T15:50:00Z', endsAt: '2026-12-18T15:50:00Z' } },
    { kind: 'takenOffCall', payload: { endsAt: '2026-12-04T15:50:00Z' } },
  ]);
});

test('nobody has two turns at once, though one may follow the other', async () => {
  const lea = await hire(town, 'Léa Roux', { skills: ['leakRepair'] });
  const taken = { ok: false, refusal: { kind: 'alreadyOnCall' } };
  expect(await put(lea, '2027-01-01T16:50:00+01:00', '2027-01-08T16:50:00+01:00')).toMatchObject({ ok: true });
  expect(await put(lea, '2027-01-08T16:50:00+01:00', '2027-01-15T16:50:00+01:00')).toMatchObject({ ok: true });
  expect(await put(lea, '2027-01-07T16:50:00+01:00', '2027-01-08T07:50:00+01:00')).toEqual(taken);
  expect(await put(lea, '2027-01-01T16:50:00+01:00', '2027-01-09T16:50:00+01:00')).toEqual(taken);
  expect(await put(lea, '2027-01-01T16:50:00+01:00', '2027-01-04T08:00:00+01:00')).toMatchObject({ ok: true });
  expect((await dutiesOf(lea))[0]).toBe('2027-01-01T15:50:00Z 2027-01-04T07:00:00Z');
});

test('somebody of another territory is unknown here', async () => {
  const unknown = { ok: false, refusal: { kind: 'unknownTechnician' } };
  expect(await takeOff(v7() as TechnicianId, '2026-12-11T16:50:00+01:00')).toEqual(unknown);
});

test('commitment 23: the rota shows four weeks with who answers, what they can do, and every hole', async () => {
  const other = await newTown('2026-11-25T10:00:00+01:00');
  const julie = await hire(other, 'Julie Brémond', { skills: ['leakRepair'] });
  const fred = await hire(other, 'Frédéric Isnard', { skills: [['sampling', '2026-12-03']] });
  for (const who of [julie, fred]) await isOnCall(other, who, '2026-11-20T16:50:00+01:00', '2026-12-18T16:50:00+01:00');
  await isAway(other, julie, '2026-11-28T00:00:00+01:00', '2026-11-29T00:00:00+01:00');
  const weeks = await rota(other.ports, other.dispatcher, RotaWish.parse({ from: '2026-11-26' }));
  await other.drop();

  expect(weeks.map(({ monday }) => monday)).toEqual(['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']);
  const turn = { startsAt: '2026-11-20T15:50:00Z', endsAt: '2026-12-18T15:50:00Z' };
  expect(weeks[0]?.duties).toEqual([
    { technicianId: fred, name: 'Frédéric Isnard', ...turn, canStopLeak: false, canSample: false, isAway: false },
    { technicianId: julie, name: 'Julie Brémond', ...turn, canStopLeak: true, canSample: false, isAway: true },
  ]);
  expect(weeks.map(({ gaps }) => gaps)).toEqual([
    [{ startsAt: '2026-11-27T23:00:00Z', endsAt: '2026-11-28T23:00:00Z', lacks: ['leakRepair'] }],
    [{ startsAt: '2026-12-03T23:00:00Z', endsAt: '2026-12-06T23:00:00Z', lacks: ['sampling'] }],
    [{ startsAt: '2026-12-06T23:00:00Z', endsAt: '2026-12-13T23:00:00Z', lacks: ['sampling'] }],
    [
      { startsAt: '2026-12-13T23:00:00Z', endsAt: '2026-12-18T15:50:00Z', lacks: ['sampling'] },
      { startsAt: '2026-12-18T15:50:00Z', endsAt: '2026-12-20T23:00:00Z', lacks: ['anybody'] },
    ],
  ]);
});
