import { rmSync } from 'node:fs';
import { createDatabase } from '@/adapters/embedded/database';
import { migrate } from '@/adapters/embedded/migrate';
import { throwawayCluster } from '@/adapters/embedded/throwaway-cluster';
import { createLog } from '@/adapters/log/log';
import { pgBossQueue } from '@/adapters/queue/pg-boss-queue';
import { buildSite } from '../../bin/launch/build-site';
import { loadDemo } from '../../bin/launch/demo';
import { step } from '../../bin/launch/step';
import { LOADED_AT } from './company';
import { isolatedEnvironment } from './isolated-environment';
import { DEMO_TEMPLATE, SITES, setClockOf } from './site';

/** The built site, and one throw-away PostgreSQL with the demo company loaded once, which every story file copies. */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export
export default async function setup(): Promise<() => Promise<void>> {
  rmSync(SITES, { recursive: true, force: true });
  await step('building the site', buildSite, (done) => done);
  const cluster = await step('starting a throw-away PostgreSQL', throwawayCluster);
  try {
    const url = cluster.url(DEMO_TEMPLATE);
    await createDatabase(cluster.url('postgres'), DEMO_TEMPLATE);
    await step('making the tables', () => migrate(url));
    await setClockOf(url, LOADED_AT.toString());
    await step('loading the demo company', () => loadDemo(isolatedEnvironment(url)));
    await step('making the queue', async () => (await pgBossQueue(url, createLog('silent'))).stop());
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  process.env.E2E_ADMIN_URL = cluster.url('postgres'); // the one thing Playwright hands on to its workers
  return () => cluster.stop();
}
