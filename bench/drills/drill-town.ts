import { createDatabase } from '@/adapters/embedded/database';
import { migrate } from '@/adapters/embedded/migrate';
import { throwawayCluster } from '@/adapters/embedded/throwaway-cluster';
import { buildTown, type Town } from '@/testing/build-town';

/** A town on a throw-away PostgreSQL of its own, outside the test runner; `drop` ends the server too. */
export async function drillTown(now: string): Promise<Town> {
  const cluster = await throwawayCluster();
  const name = 'test_drill';
  await createDatabase(cluster.url('postgres'), name);
  await migrate(cluster.url(name));
  return buildTown(now, { url: cluster.url(name), drop: () => cluster.stop() });
}
