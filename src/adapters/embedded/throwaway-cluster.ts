import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from './cluster';

/** Waits on its standard input, which closes when we stop or die, even of a kill -9; then ends the server and its folder. */
const GUARD = `
cat >/dev/null
kill -INT "$1" 2>/dev/null
n=0; while [ -e "$2/data/postmaster.pid" ] && [ $n -lt 100 ]; do sleep 0.05; n=$((n+1)); done
kill -KILL "$1" 2>/dev/null
rm -rf "$2"`;

/** An empty cluster in a temporary folder for one run of tests. Fast, not durable, and gone whatever happens to us. */
export async function throwawayCluster(): Promise<Cluster> {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'fontainier-test-'));
  await chmod(home, 0o711);
  const cluster = await startCluster(home, { durable: false });
  const guard = spawn('sh', ['-c', GUARD, 'guard', String(cluster.pid), home], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  return {
    ...cluster,
    async stop() {
      const gone = once(guard, 'exit');
      guard.ref();
      guard.stdin.end();
      await gone;
    },
  };
}
