import { execFileSync, spawnSync } from 'node:child_process';

/** The account PostgreSQL runs under when it may not be ours. */
export type RunAs = { readonly uid: number; readonly gid: number };

/**
 * PostgreSQL refuses to run as root: in a container we lend it `postgres`, or else `nobody`.
 * Undefined for an ordinary user, who runs it under their own account.
 */
export function unprivilegedAccount(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    if (uid.status !== 0) continue;
    const gid = execFileSync('id', ['-g', name], { encoding: 'utf8' });
    return { uid: Number(uid.stdout), gid: Number(gid) };
  }
  throw new Error('started as root, and this machine has neither a "postgres" nor a "nobody" account for the database');
}

/** Whether that account can walk down to the folder: every parent counts, and `/root` for one is closed. */
export function canEnter(folder: string, account: RunAs | undefined): boolean {
  if (!account) return true;
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}
