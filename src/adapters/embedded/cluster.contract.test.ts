import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startCluster } from './cluster';
import { embeddedHome } from './home';
import { isAlive } from './postmaster';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fontainier-cluster-'));
  chmodSync(folder, 0o711); // as an ordinary DATA_DIR: the account that runs PostgreSQL may walk through
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const open = () => startCluster(embeddedHome(folder), { durable: true });

test('after a kill -9 of everything, what was committed is there, at the same address', async () => {
  const first = await open();
  await ask(first.url('postgres'), 'create table note as select 7 as line');
  process.kill(first.pid, 'SIGKILL');
  while (isAlive(first.pid)) await pause(20);

  const second = await open();
  expect(second.reused).toBe(false);
  expect(second.url('postgres')).toBe(first.url('postgres'));
  expect(await ask(second.url('postgres'), 'select line from note')).toEqual([{ line: 7 }]);
  await second.stop();
});

test('a server left running by a supervisor that was killed is used again, and stopped like our own', async () => {
  const first = await open();
  const second = await open();
  expect(second).toMatchObject({ reused: true, pid: first.pid });
  await second.stop();
  expect(isAlive(first.pid)).toBe(false);
});

test('only this machine may connect, and only with the password', async () => {
  const cluster = await open();
  const url = new URL(cluster.url('postgres'));
  expect(await ask(url.href, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  url.password = 'guess';
  await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed');
  await cluster.stop();
});

test('a throw-away cluster is gone, folder included, when its maker is killed', async () => {
  const program = `
    import { throwawayCluster } from './src/adapters/embedded/throwaway-cluster.ts';
    const { pid, url } = await throwawayCluster();
    const { rows } = await new (await import('pg')).default.Pool({ connectionString: url('postgres') }).query('show data_directory');
    console.log(JSON.stringify({ pid, data: rows[0].data_directory }));`;
  const maker = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program]);
  const [said] = await once(maker.stdout, 'data');
  const { pid, data } = JSON.parse(String(said)) as { pid: number; data: string };
  expect(existsSync(data)).toBe(true);
  maker.kill('SIGKILL');
  for (let patience = 0; existsSync(data) && patience < 100; patience++) await pause(50);
  expect(existsSync(data)).toBe(false);
  expect(isAlive(pid)).toBe(false);
});
