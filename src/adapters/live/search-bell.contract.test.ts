import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { askPlan } from '@/testing/plan-search';
import { newTown, type Town } from '@/testing/town';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T10:00:00+01:00');
});
afterAll(() => town.drop());

test('it rings when somebody asks for a plan, when a search is given back, and when it is heard again after a cut', async () => {
  const ring = vi.fn();
  const rings = (times: number) => vi.waitFor(() => expect(ring).toHaveBeenCalledTimes(times), 5_000);
  const bell = town.openSearchBell(ring);
  await rings(1);
  await askPlan(town, '2026-11-24');
  await rings(2);
  const now = town.ports.clock.now();
  const claimed = await town.ports.planSearches.claim(now, now.add({ seconds: 20 }));
  if (!claimed) throw new Error('nothing waits');
  await town.ports.planSearches.giveBack(claimed);
  await rings(3);
  await town.database.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`,
  );
  await rings(4);
  await bell.close();
});
