import { setTimeout as pause } from 'node:timers/promises';
import { startCluster } from '@/adapters/embedded/cluster';
import { embeddedHome } from '@/adapters/embedded/home';
import { isAlive } from '@/adapters/embedded/postmaster';
import { atStop, isStopping } from './stop';

export type EmbeddedDatabase = {
  readonly home: string;
  readonly reused: boolean;
  url(database: string): string;
};

/** The embedded PostgreSQL, started or found running, watched, and stopped with us. It comes back on the same port when it dies. */
export async function embeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const home = embeddedHome(dataDir);
  let cluster = await startCluster(home, { durable: true });
  atStop(() => cluster.stop());
  void (async () => {
    while (!isStopping()) {
      await pause(1000, undefined, { ref: false });
      if (isAlive(cluster.pid) || isStopping()) continue;
      console.error('PostgreSQL stopped; starting it again.');
      cluster = await startCluster(home, { durable: true }).catch(() => cluster);
    }
  })();
  return { home, reused: cluster.reused, url: cluster.url };
}
