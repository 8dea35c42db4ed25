import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { giveVisit, newTechnician } from '@/testing/field';
import { request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { workOrder } from '../schema/work-order';

let town: Town;
let julie: Awaited<ReturnType<typeof newTechnician>>;
let planned: string;
let closedToday: string;
let closedEarlier: string;
let waiting: string;

beforeAll(async () => {
  town = await newTown('2026-11-24T09:00:00+01:00');
  julie = await newTechnician(town, 'Julie Estève');
  planned = await visitAt('2026-11-26T10:00:00+01:00', 'meterCheck');
  closedToday = await visitAt('2026-11-24T08:30:00+01:00', 'lowPressure', 'done');
  closedEarlier = await visitAt('2026-11-23T08:30:00+01:00', 'lowPressure', 'done');
  waiting = await referenceOf(await request(town, 'valveCheck'));
});
afterAll(() => town.drop());

async function referenceOf(id: string): Promise<string> {
  const [row] = await town.database
    .select()
    .from(workOrder)
    .where(eq(workOrder.id, id as never));
  return row?.reference ?? '';
}

async function visitAt(start: string, jobType: JobTypeCode, state?: 'done'): Promise<string> {
  const reportedAt = '2026-11-23T08:00:00+01:00';
  const { workOrderId } = await giveVisit(town, julie.technicianId, { jobType, reportedAt, start });
  if (state) await town.database.update(workOrder).set({ state }).where(eq(workOrder.id, workOrderId));
  return referenceOf(workOrderId);
}

const TODAY = '2026-11-24';
const find = (typed: string, jobTypes: readonly JobTypeCode[] = [], territory = town.dispatcher.territoryId) =>
  town.ports.board.find(
    territory,
    typed.split(' ').map((text) => ({ text, jobTypes })),
    TODAY,
  );
const referencesOf = async (...asked: Parameters<typeof find>) => (await find(...asked)).map((one) => one.reference);

test('a planned job is found by its reference, whole or by its number, whatever the capitals', async () => {
  const number = planned.split('-')[1] ?? '';
  for (const typed of [planned, planned.toLowerCase(), number, planned.replace('-', ''), `${number} salon`])
    expect(await referencesOf(typed), typed).toEqual([planned]);
  expect(await find(planned)).toMatchObject([
    {
      jobType: 'meterCheck',
      state: 'dispatched',
      commune: 'Salon-de-Provence',
      visit: { day: '2026-11-26', start: '2026-11-26T09:00:00Z', technicianNames: ['Julie Estève'] },
    },
  ]);
});

test('words find what is planned and what was closed today, in the order of the days, not what waits in its own list', async () => {
  expect(await referencesOf('SALON')).toEqual([closedToday, planned]);
  expect(await referencesOf('contrôle', ['meterCheck'])).toEqual([planned]);
  expect(await referencesOf('kennedy', ['valveCheck'])).toEqual(await referencesOf('kennedy'));
  expect(await referencesOf('nowhere salon')).toEqual([]);
});

test('a reference said in full finds a job wherever it stands', async () => {
  expect(await referencesOf(closedEarlier)).toEqual([closedEarlier]);
  expect(await find(waiting)).toMatchObject([{ reference: waiting, state: 'toPlan', visit: null }]);
  const number = closedEarlier.split('-')[1] ?? '';
  expect(await referencesOf(number)).toEqual([closedEarlier]);
});

test('another territory’s jobs are not found, and signs alone find nothing', async () => {
  expect(await referencesOf(planned, [], town.ports.newId())).toEqual([]);
  expect(await referencesOf('%')).toEqual([]);
  expect(await referencesOf('salon _')).toEqual([]);
});
