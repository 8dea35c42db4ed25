import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { message, task } from '@/adapters/postgres/schema/message';
import { CloseTask } from '@/domain/commands/close-task';
import type { TaskId } from '@/domain/ids';
import { openOrder, tell } from '@/testing/orders';
import { promised } from '@/testing/promised';
import { newTown, type Town } from '@/testing/town';
import { runTimers } from '../charter/run-timers';
import { closeTask } from './close-task';

let town: Town;
beforeEach(async () => {
  town = await newTown('2026-11-23T09:00:00+01:00');
});
afterEach(() => town.drop());

const list = () => town.ports.messages.tasks(town.dispatcher.territoryId);

test('crews to send come first, what breaks soonest at their head, with the job and its due', async () => {
  const valve = await openOrder(town, 'valveCheck', '2026-11-23T09:00:00+01:00');
  await town.ports.transactAlone(town.dispatcher, (store) =>
    store.tasks.ask({
      id: town.ports.newId<TaskId>(),
      kind: 'planVisit',
      workOrderId: valve,
      messageId: null,
      details: {},
    }),
  );
  await town.setNow('2026-11-23T10:00:00+01:00');
  await openOrder(town, 'sampling', '2026-11-23T10:00:00+01:00');
  await openOrder(town, 'leak', '2026-11-23T09:50:00+01:00');
  await openOrder(town, 'noWater', '2026-11-23T09:20:00+01:00');
  const told = (await list()).map(({ kind, jobType, dueAt }) => [kind, jobType, dueAt]);
  expect(told).toEqual([
    ['crewNeeded', 'noWater', '2026-11-23T10:20:00Z'],
    ['crewNeeded', 'leak', '2026-11-23T10:50:00Z'],
    ['crewNeeded', 'sampling', '2026-11-24T09:00:00Z'],
    // 15 working days after Monday 23 November: Monday 14 December at 24:00.
    ['planVisit', 'valveCheck', '2026-12-14T23:00:00Z'],
  ]);
});

test('a promise already broken still says when it was due; a call to make names the job and no due', async () => {
  const leak = await openOrder(town, 'leak', '2026-11-23T09:00:00+01:00');
  await town.setNow('2026-11-23T11:01:00+01:00');
  await runTimers(town.ports, town.ports.clock.now());
  expect(await list()).toMatchObject([{ kind: 'crewNeeded', dueAt: '2026-11-23T10:00:00Z' }]);
  await tell(town, leak, {
    kind: 'workOrderCancelled',
    at: '2026-11-23T11:01:00+01:00',
    payload: { reason: 'double' },
  });
  await town.database.update(task).set({ kind: 'callCustomer' });
  expect(await list()).toMatchObject([{ kind: 'callCustomer', jobType: 'leak', dueAt: null }]);
});

test('of more than 300 tasks the rest is counted', async () => {
  const { territoryId } = town.dispatcher;
  const createdAt = town.ports.clock.now();
  const one = () => ({ id: town.ports.newId<TaskId>(), territoryId, kind: 'readAnswer' as const, createdAt });
  await town.database.insert(task).values(Array.from({ length: 302 }, one));
  expect((await list()).length).toBe(300);
  expect(await town.ports.messages.taskCount(territoryId)).toBe(302);
});

test('commitment 24: nobody’s word ends a crew that is needed', async () => {
  await openOrder(town, 'leak', '2026-11-23T09:00:00+01:00');
  const [asked] = await list();
  const command = CloseTask.parse({ id: town.ports.newId(), taskId: asked?.taskId });
  expect(await closeTask(town.ports, town.dispatcher, command)).toEqual({
    ok: false,
    refusal: { kind: 'crewStillNeeded' },
  });
  expect(await list()).toMatchObject([{ kind: 'crewNeeded' }]);
});

test('a customer’s link is shown in the office only where no text has left', async () => {
  const { workOrderId } = await promised(town, '2026-11-24T10:00:00+01:00');
  const shown = async (status: 'notSent' | 'delivered') => {
    await town.database.update(message).set({ status }).where(eq(message.workOrderId, workOrderId));
    const [line] = await town.ports.messages.list(town.dispatcher.territoryId, { statuses: null, words: '' });
    return line?.body;
  };
  expect(await shown('notSent')).toMatch(/\/r\/[\w-]{22}/);
  expect(await shown('delivered')).toMatch(/\/r\/…/);
});
