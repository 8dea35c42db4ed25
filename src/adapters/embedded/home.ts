import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canEnter, unprivilegedAccount } from './run-as';

/**
 * Where the embedded database lives: in `dataDir`, or, when the account that must run it cannot get there (a clone under
 * `/root`), in a temporary folder whose name always follows from `dataDir`. Refuses one that somebody else made first.
 */
export function embeddedHome(dataDir: string): string {
  const account = unprivilegedAccount();
  const wished = resolve(dataDir, 'postgres');
  mkdirSync(wished, { recursive: true, mode: 0o755 });
  if (canEnter(wished, account)) return wished;
  const key = createHash('sha256').update(wished).digest('hex').slice(0, 12);
  const home = join(tmpdir(), `fontainier-data-${key}`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (statSync(home).uid !== process.getuid?.()) throw new Error(`${home} belongs to someone else: set DATA_DIR`);
  return home;
}
