import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readTable } from '@/adapters/csv/read-table';
import { task } from '@/adapters/postgres/schema/message';
import { technician } from '@/adapters/postgres/schema/technician';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '../appointments/book-appointment';
import { importSheet } from './import-sheet';
import { SHEETS } from './sheets/sheets';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T12:00:00+01:00');
});
afterAll(() => town.drop());
beforeEach(async () => {
  await town.database.execute(sql`truncate technician, task cascade`);
  await hire(town, 'Julie Brémond', { skills: ['meterReplacement'] });
  await town.database.update(technician).set({ reference: 'T01' });
});

async function take(kind: 'absences' | 'on-call', rows: string, how: { isApplied?: boolean; skipsRejected?: boolean }) {
  const header = Object.keys(SHEETS[kind].columns).join(',');
  const table = readTable(new TextEncoder().encode(`${header}\n${rows}`), SHEETS[kind].mostRows);
  if (!table.ok) throw new Error(table.refusal);
  const actor = { ...town.dispatcher, author: 'import', source: 'import' as const };
  const asked = { kind, table: table.value, isApplied: true, skipsRejected: false, ...how };
  const report = await importSheet(town.ports, actor, asked);
  if (!report.ok) throw new Error(report.refusal.join());
  return report.value;
}

const absences = (rows: string, how = {}) => take('absences', rows, how);
const duties = (rows: string, how = {}) => take('on-call', rows, how);

async function julie() {
  const [listed] = await town.ports.register.technicians(town.dispatcher.territoryId, '2026-01-01T00:00:00Z');
  return listed;
}

test('whole days count to the end of the last one, moments are those of Paris', async () => {
  await absences('T01,2026-12-21,2026-12-24,leave\nT01,2026-11-25 13:30,2026-11-25T16:50+01:00,\n');
  expect((await julie())?.absences).toMatchObject([
    { startsAt: '2026-11-25T12:30:00Z', endsAt: '2026-11-25T15:50:00Z', reason: 'other' },
    { startsAt: '2026-12-20T23:00:00Z', endsAt: '2026-12-24T23:00:00Z', reason: 'leave' },
  ]);
});

test('a dry run tells and changes nothing; the file again has no doubles, and a new end is an update', async () => {
  const row = 'T01,2026-12-21,2026-12-24,leave\n';
  expect(await absences(row, { isApplied: false })).toMatchObject({ added: 1, isApplied: false });
  expect((await julie())?.absences).toEqual([]);
  expect(await absences(row)).toMatchObject({ added: 1 });
  expect(await absences(row)).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
  expect(await absences(row.replace('24', '31'))).toMatchObject({ added: 0, updated: 1 });
  expect((await julie())?.absences).toMatchObject([{ endsAt: '2026-12-31T23:00:00Z' }]);
});

test('a visit planned in an imported absence is asked of a person, once', async () => {
  const workOrderId = await request(town, 'meterReplacement');
  const window = { windowStart: '2026-11-26T08:00:00+01:00', windowEnd: '2026-11-26T10:00:00+01:00' };
  const place = { technicianId: (await julie())?.technicianId, ...window };
  const ids = { id: town.ports.newId(), appointmentId: town.ports.newId() };
  const booking = BookAppointment.parse({ ...ids, workOrderId, place });
  expect(await bookAppointment(town.ports, town.dispatcher, booking)).toMatchObject({ ok: true });
  for (const last of ['2026-11-26', '2026-11-27']) await absences(`T01,2026-11-25,${last},sick\n`);
  expect(await town.database.select().from(task)).toMatchObject([{ kind: 'rebook', workOrderId }]);
});

test('turns on call come in, again without doubles, and the same beginning moves the end', async () => {
  const first = 'T01,2026-11-27 16:50,2026-12-04 16:50\n';
  const second = 'T01,2026-12-04 16:50,2026-12-11 16:50\n';
  expect(await duties(first + second)).toMatchObject({ added: 2 });
  expect(await duties(first + second)).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  const shorter = first.replace('2026-12-04', '2026-12-02');
  expect(await duties(shorter + second.replace('2026-12-04', '2026-12-03'), { skipsRejected: true })).toMatchObject({
    rejected: [{ line: 3, column: 'starts_at', reason: 'already on call in a part of that time' }],
    updated: 1,
  });
  expect((await julie())?.onCall).toEqual([
    { startsAt: '2026-11-27T15:50:00Z', endsAt: '2026-12-02T15:50:00Z' },
    { startsAt: '2026-12-04T15:50:00Z', endsAt: '2026-12-11T15:50:00Z' },
  ]);
});

test.each([
  ['absences', 'T99,2026-12-21,2026-12-24,', 'technician', 'no technician has that reference'],
  ['absences', 'T01,2026-12-24,2026-12-21,', 'ends_at', 'not after it starts, or more than 400 days later'],
  ['absences', 'T01,2026-02-30,2026-12-21,', 'starts_at', 'not an instant'],
  ['absences', 'T01,tomorrow,2026-12-21,', 'starts_at', 'should be its first day'],
  ['absences', 'T01,2026-12-21,,', 'ends_at', 'is missing'],
  ['absences', 'T01,2026-12-21,2026-12-24,tired', 'reason', 'should be leave, training, sick or other'],
  ['on-call', 'T99,2026-11-27 16:50,2026-12-04 16:50', 'technician', 'no technician has that reference'],
  ['on-call', 'T01,2026-11-27,2026-12-04 16:50', 'starts_at', 'not an instant'],
  ['on-call', 'T01,Friday evening,2026-12-04 16:50', 'starts_at', 'should be a moment'],
  ['on-call', 'T01,2026-12-04 16:50,2026-11-27 16:50', 'ends_at', 'not after it starts'],
] as const)('%s: %s is rejected, and keeps the good row out', async (kind, bad, column, reason) => {
  const good = kind === 'absences' ? 'T01,2026-12-01,2026-12-02,leave' : 'T01,2026-12-01 17:00,2026-12-02 08:00';
  const { rejected, isApplied } = await take(kind, `${good}\n${bad}\n`, {});
  expect(rejected).toMatchObject([{ line: 3, column, reason: expect.stringContaining(reason) }]);
  expect(isApplied).toBe(false);
  const { absences: away, onCall } = (await julie()) ?? {};
  expect([away, onCall]).toEqual([[], []]);
});

test('told twice, the second time is rejected', async () => {
  const row = 'T01,2026-11-27 16:50,2026-12-04 16:50\n';
  expect(await duties(row + row)).toMatchObject({
    rejected: [{ line: 3, column: 'starts_at', reason: 'appears twice for that technician' }],
  });
});
