import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MessageId } from '@/domain/ids';
import { newTown, type Town } from '@/testing/town';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T10:00:00+01:00');
});
afterAll(() => town.drop());

test('every id is delivered, a failed one again, and one that waits is not queued twice', async () => {
  const queue = await town.openQueue();
  const ids = Array.from({ length: 5 }, () => town.ports.newId<MessageId>());
  await queue.push(ids);
  await queue.push(ids);
  const delivered: MessageId[] = [];
  let hasFailed = false;
  await queue.work(async (id) => {
    delivered.push(id);
    if (id !== ids[0] || hasFailed) return;
    hasFailed = true;
    throw new Error('the worker stumbles once');
  });
  await expect.poll(() => delivered.length, { timeout: 10_000 }).toBe(6);
  expect(new Set(delivered)).toEqual(new Set(ids));
  expect(delivered.filter((id) => id === ids[0])).toHaveLength(2);
  await queue.stop();
});

test('of each job its workers are told, by a queue of an earlier release as well', async () => {
  await (await town.openQueue()).stop();
  await town.database.execute(sql`update pgboss.queue set notify = false where name = 'messages'`);
  const queue = await town.openQueue();
  const { rows } = await town.database.execute(sql`select notify from pgboss.queue where name = 'messages'`);
  expect(rows).toEqual([{ notify: true }]);
  const hears = sql`select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ilike '%listen%pgboss%'`;
  expect((await town.database.execute(hears)).rowCount).toBe(1);
  await queue.stop();
});

test('more messages than hands are all delivered, no more at once than there are hands', async () => {
  const queue = await town.openQueue();
  const ids = Array.from({ length: 30 }, () => town.ports.newId<MessageId>());
  await queue.push(ids);
  const delivered = new Set<MessageId>();
  let [atOnce, most] = [0, 0];
  await queue.work(async (id) => {
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    atOnce -= 1;
    delivered.add(id);
  });
  await expect.poll(() => delivered.size, { timeout: 10_000 }).toBe(30);
  expect(most).toBeLessThanOrEqual(4);
  await queue.stop();
});
