import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TaskId, TechnicianId, TerritoryId } from '@/domain/ids';
import { giveVisit, newTechnician } from '@/testing/field';
import { askPlan } from '@/testing/plan-search';
import { newTown, type Town } from '@/testing/town';
import type { News } from '@/use-cases/ports/live-news';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T10:00:00+01:00');
});
afterAll(() => town.drop());

function hearer(territoryId: TerritoryId = town.dispatcher.territoryId) {
  const heard: (News | 'missed')[] = [];
  const leave = town.live.listen(territoryId, (news) => heard.push(...(news === 'missed' ? [news] : news)));
  return { heard, leave, hears: (one: unknown) => vi.waitFor(() => expect(heard).toContainEqual(one), 5_000) };
}

test('whoever was there before the connection listened reads again, at the start and after a cut', async () => {
  const { heard, leave, hears } = hearer();
  await hears('missed');
  heard.length = 0;
  await town.database.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`,
  );
  await hears('missed');
  leave();
});

test('a route that changed is told with its version, the work order beside it, and so is a search for a plan', async () => {
  const { leave, hears } = hearer();
  const julie = await newTechnician(town, 'Julie Estève');
  const times = { reportedAt: '2026-11-23T08:00:00+01:00', start: '2026-11-23T14:00:00+01:00' };
  const { workOrderId } = await giveVisit(town, julie.technicianId, { jobType: 'leak', ...times });
  await hears({ kind: 'route', technicianId: julie.technicianId as TechnicianId, day: '2026-11-23', version: 2 });
  await hears({ kind: 'workOrder', workOrderId });
  await askPlan(town, '2026-11-24');
  await hears({ kind: 'planSearch' });
  leave();
});

test('a text that came in and the task to read it are told at commit, to their own territory only', async () => {
  const { heard, leave, hears } = hearer();
  const elsewhere = hearer(town.ports.newId<TerritoryId>());
  const { ports, dispatcher } = town;
  const received = { id: ports.newId<string>(), providerId: 'SM1', sender: '+33639980001', body: 'Bonjour' };
  await ports.transactAlone(dispatcher, async (store) => {
    const receivedAt = ports.clock.now();
    await store.messages.receive({
      ...received,
      receivedAt,
      understoodAs: 'other',
      customerId: null,
      appointmentId: null,
    });
  });
  await hears({ kind: 'message' });
  expect(heard).not.toContainEqual({ kind: 'task' });

  const id = ports.newId<TaskId>();
  const asked = { id, kind: 'readAnswer', workOrderId: null, messageId: null, details: {} } as const;
  await ports.transactAlone(dispatcher, (store) => store.tasks.ask(asked));
  await hears({ kind: 'task' });
  heard.length = 0;
  await ports.transactAlone(dispatcher, (store) => store.tasks.close(id));
  await hears({ kind: 'task' });
  expect(elsewhere.heard.filter((one) => one !== 'missed')).toEqual([]);
  leave();
  elsewhere.leave();
});
