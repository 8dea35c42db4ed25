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
