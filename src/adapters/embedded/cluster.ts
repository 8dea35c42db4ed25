import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { postgresBinaries } from './binaries';
import { freePort } from './free-port';
import { livePostmaster, type Postmaster, stopPostmaster } from './postmaster';
import { type RunAs, unprivilegedAccount } from './run-as';

/** A PostgreSQL of our own, listening on loopback only. */
export type Cluster = {
  readonly pid: number;
  /** True when a server was already alive on this folder, left by a supervisor that was killed. */
  readonly reused: boolean;
  url(database: string): string;
  stop(): Promise<void>;
};

/** `durable: false` trades crash safety for speed: only for data nobody will miss. */
export type ClusterOptions = { readonly durable: boolean };

/** Whether a cluster was ever made in `home`. */
export const hasCluster = (home: string) => existsSync(join(home, 'data', 'PG_VERSION'));

/**
 * The cluster kept in `home` (data, password, port, log), made on first use, started unless it already runs.
 * The server has its own process group, so Ctrl+C reaches only its supervisor, which stops it last.
 */
export async function startCluster(home: string, options: ClusterOptions): Promise<Cluster> {
  const account = unprivilegedAccount();
  const data = join(home, 'data');
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (!hasCluster(home)) createCluster(home, data, account, options);
  const password = readFileSync(join(home, 'password'), 'utf8').trim();
  const urlOn = (port: number) => (database: string) =>
    `postgres://fontainier:${password}@127.0.0.1:${port}/${database}`;

  const live = livePostmaster(data);
  if (live) {
    await answering(urlOn(live.port), live);
    return { pid: live.pid, reused: true, url: urlOn(live.port), stop: () => stopPostmaster(live.pid) };
  }
  rmSync(join(data, 'postmaster.pid'), { force: true });
  const port = await freePort(rememberedPort(home));
  const server = launch(home, data, port, account, options);
  const pid = await started(server, home);
  await answering(urlOn(port), { pid, port }, server, home);
  writeFileSync(join(home, 'port'), `${port}\n`);
  return { pid, reused: false, url: urlOn(port), stop: () => stopPostmaster(pid) };
}

function createCluster(home: string, data: string, account: RunAs | undefined, { durable }: ClusterOptions): void {
  const half = `${data}.new`; // whole or not at all: a first start may be killed half way
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const password = join(home, 'password');
  writeFileSync(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (account) for (const path of [half, password]) chownSync(path, account.uid, account.gid);
  // biome-ignore format: one option a line says nothing more
  const made = spawnSync(postgresBinaries(account).initdb, [
    '--pgdata', half, '--username=fontainier', `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8',
    '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync']),
  ], { ...account, cwd: '/', encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed in ${data}\n${made.error ?? ''}${made.stderr}`);
  if (account) chownSync(password, 0, 0);
  renameSync(half, data);
}

function launch(home: string, data: string, port: number, account: RunAs | undefined, { durable }: ClusterOptions) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const log = openSync(join(home, 'log'), 'w');
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(postgresBinaries(account).postgres, ['-D', data, '-p', String(port), ...flags], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  server.unref();
  return server;
}

async function started(server: ChildProcess, home: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`PostgreSQL cannot be run from ${home}`, { cause })));
    server.once('spawn', () => server.pid && resolve(server.pid));
  });
}

/** Recovery after a kill -9 may take a while; a server that has given up does not deserve it. */
async function answering(url: (db: string) => string, { pid }: Postmaster, server?: ChildProcess, home?: string) {
  const end = performance.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url('postgres'), connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      const dead = server && (server.exitCode !== null || server.signalCode !== null);
      const log = home ? readFileSync(join(home, 'log'), 'utf8').slice(-2000) : '';
      if (dead) throw new Error(`PostgreSQL stopped while starting:\n${log}`, { cause });
      if (performance.now() > end) throw new Error(`PostgreSQL (pid ${pid}) does not answer\n${log}`, { cause });
      await pause(20);
    }
  }
}

function rememberedPort(home: string): number {
  const file = join(home, 'port');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
}
