import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A running PostgreSQL server, found by the file it keeps in its data folder. */
export type Postmaster = { readonly pid: number; readonly port: number };

/** The server that is alive on this data folder: after a kill -9 of whoever started it, it still is. */
export function livePostmaster(dataFolder: string): Postmaster | undefined {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  // https://www.postgresql.org/docs/18/storage-file-layout.html: pid, data folder, start time, port, …
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && isAlive(pid) && isPostgres(pid) ? { pid, port } : undefined;
}

/** A dead process whose parent has not taken note of it (a container's first process often never does) is not alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !hasText(`/proc/${pid}/stat`, /\) Z /);
}

/** After a reboot the number in a stale file may be anybody's. */
function isPostgres(pid: number): boolean {
  if (existsSync('/proc/self/cmdline')) return hasText(`/proc/${pid}/cmdline`, /postgres/);
  return /postgres/.test(spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
}

/** Files of /proc come and go with their process, so a missing one says no. */
function hasText(file: string, pattern: RegExp): boolean {
  try {
    return pattern.test(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
}

/** Stops it at once but cleanly (SIGINT is PostgreSQL's "fast" shutdown); harsher after `patienceMs`. */
export async function stopPostmaster(pid: number, patienceMs = 3000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const end = performance.now() + patienceMs;
    while (isAlive(pid) && performance.now() < end) await pause(20);
  }
}
