import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { appointment } from '@/adapters/postgres/schema/appointment';
import { message } from '@/adapters/postgres/schema/message';
import { visitAssignment } from '@/adapters/postgres/schema/route';
import { IssueQuote } from '@/domain/commands/clock-decisions';
import type { WorkOrderId } from '@/domain/ids';
import { type GivenVisit, giveVisit, newTechnician, send, standing, tabletLog } from '@/testing/field';
import { newTown, type Town } from '@/testing/town';
import { issueQuote } from './issue-quote';

let town: Town;
const towns: Town[] = [];
beforeEach(async () => {
  town = await newTown('2026-11-23T09:00:00+01:00');
  towns.push(town);
});
afterAll(async () => {
  for (const one of towns) await one.drop();
});

const WINDOW = { start: '2026-11-24T09:00:00+01:00', end: '2026-11-24T11:00:00+01:00' };

async function visitPromised() {
  const julie = await newTechnician(town, 'Julie Estève');
  const job = {
    jobType: 'quoteVisit',
    reportedAt: '2026-11-23T09:00:00+01:00',
    start: WINDOW.start,
    window: WINDOW,
  } as const;
  return { julie, given: await giveVisit(town, julie.technicianId, job) };
}

const sendQuote = (workOrderId: WorkOrderId) =>
  issueQuote(
    town.ports,
    town.dispatcher,
    IssueQuote.parse({ id: town.ports.newId(), workOrderId, reference: 'D-2026-17' }),
  );

async function afterwards({ workOrderId, visitId }: GivenVisit) {
  const [promise] = await town.database.select().from(appointment).where(eq(appointment.workOrderId, workOrderId));
  const texts = await town.database.select().from(message).where(eq(message.workOrderId, workOrderId));
  const rows = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, visitId));
  return {
    ...(await standing(town, { workOrderId, visitId })),
    cancelledBy: promise?.cancelledBy ?? null,
    texts: texts.map(({ purpose }) => purpose),
    blocks: rows.map(({ blocks }) => blocks),
  };
}

test('a quote sent before the visit takes the visit off the plan, and the customer is told nobody comes', async () => {
  const { given } = await visitPromised();
  expect(await sendQuote(given.workOrderId)).toEqual({ ok: true, value: null });
  expect(await afterwards(given)).toEqual({
    visit: 'cancelled',
    order: 'done',
    cancelledBy: 'utility',
    texts: ['cancellation'],
    blocks: [false],
  });
});

test('a quote sent while the technician is there ends with the visit, and the window stays kept', async () => {
  const { julie, given } = await visitPromised();
  const tell = tabletLog(town);
  await town.setNow('2026-11-24T09:30:00+01:00');
  await send(town, julie, [tell('arrive', given.visitId, '2026-11-24T09:10:00+01:00')]);
  expect(await sendQuote(given.workOrderId)).toEqual({ ok: true, value: null });
  expect(await afterwards(given)).toMatchObject({ visit: 'onSite', order: 'underWay', cancelledBy: null, texts: [] });
  await town.setNow('2026-11-24T10:00:00+01:00');
  const closing = { note: '', photoIds: [], outcome: { kind: 'plain' as const } };
  await send(town, julie, [tell('finish', given.visitId, '2026-11-24T09:55:00+01:00', closing)]);
  expect(await afterwards(given)).toMatchObject({ visit: 'done', order: 'done', cancelledBy: null, texts: [] });
});

test('a quote sent after the visit ends the work order and leaves what was kept alone', async () => {
  const { julie, given } = await visitPromised();
  const tell = tabletLog(town);
  await town.setNow('2026-11-24T10:30:00+01:00');
  const closing = { note: '', photoIds: [], outcome: { kind: 'plain' as const } };
  await send(town, julie, [
    tell('arrive', given.visitId, '2026-11-24T09:10:00+01:00'),
    tell('finish', given.visitId, '2026-11-24T09:55:00+01:00', closing),
  ]);
  expect(await sendQuote(given.workOrderId)).toEqual({ ok: true, value: null });
  expect(await afterwards(given)).toMatchObject({ visit: 'done', order: 'done', cancelledBy: null, texts: [] });
});
