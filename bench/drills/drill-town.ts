import { createDatabase } from '@/adapters/embedded/database';
import { migrate } from '@/adapters/embedded/migrate';
import { throwawayCluster } from '@/adapters/embedded/throwaway-cluster';
import { buildTown, type Town } from '@/testing/build-town';

/** How a drill gets its town: `drillTown` at full size, the test runner's `newTown` in the suite. `settings`: a provider's variables. */
export type TownBuilder = (
  now: string,
  settings?: Readonly<Record<string, string>>,
  logTo?: Parameters<typeof buildTown>[3],
) => Promise<Town>;

/** A town on a throw-away PostgreSQL of its own, outside the test runner; `drop` ends the server too. */
export const drillTown: TownBuilder = async (now, settings, logTo) => {
  const cluster = await throwawayCluster();
  const name = 'test_drill';
  await createDatabase(cluster.url('postgres'), name);
  await migrate(cluster.url(name));
  return buildTown(now, { url: cluster.url(name), drop: () => cluster.stop() }, settings, logTo);
};
