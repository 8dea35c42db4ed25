import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { createDatabase, dropDatabase } from '@/adapters/embedded/database';
import { freePort } from '@/adapters/embedded/free-port';
import { openDatabase } from '@/adapters/postgres/database';
import { setTestClock } from '@/adapters/postgres/test-clock';
import { endGroup } from '../../bin/launch/end-group';
import { startService } from '../../bin/launch/service';
import { answering, services } from '../../bin/launch/services';
import { OPENS_AT } from './company';
import { isolatedEnvironment } from './isolated-environment';
import type { Sessions } from './sign-in';

/** The migrated database with the demo company in it, which every site copies. */
export const DEMO_TEMPLATE = 'test_demo';

/** Each site keeps its log and photos here. */
export const SITES = 'test-results/sites';

/** The whole product, running for one story file: its web server, its worker, its own copy of the demo company. */
export type Site = {
  readonly url: string;
  readonly databaseUrl: string;
  readonly sessions: Sessions;
  stop(): Promise<void>;
};

export async function startSite(title: string, more: Record<string, string>): Promise<Site> {
  const adminUrl = process.env.E2E_ADMIN_URL ?? '';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(adminUrl, name, DEMO_TEMPLATE);
  const databaseUrl = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
  await setClockOf(databaseUrl, OPENS_AT.toString());

  const folder = join(SITES, title);
  mkdirSync(folder, { recursive: true });
  const log = openSync(join(folder, 'log'), 'a');
  const settings = { host: '127.0.0.1', port: await freePort(), dataDir: folder, databaseUrl };
  const url = `http://127.0.0.1:${settings.port}`;
  const env = isolatedEnvironment(databaseUrl, { PUBLIC_URL: url, DATA_DIR: folder, HOST: '127.0.0.1', ...more });
  const children = services(settings, { ...env, PORT: String(settings.port) }).map((service) =>
    startService(service, log),
  );
  const stop = async () => {
    await Promise.all(children.map((child) => endGroup(child)));
    closeSync(log);
    await dropDatabase(adminUrl, name);
  };
  await answering(settings).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, databaseUrl, sessions: new Map(), stop };
}

/** Moves "now" for every process that works on this database. */
export async function setClockOf(databaseUrl: string, iso: string): Promise<void> {
  const database = openDatabase(databaseUrl, () => undefined, 1);
  await setTestClock(database, Temporal.Instant.from(iso));
  await database.$client.end();
}
