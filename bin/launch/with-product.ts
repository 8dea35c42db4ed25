import { randomBytes } from 'node:crypto';
import { hasCluster, startCluster } from '@/adapters/embedded/cluster';
import { hasDatabase } from '@/adapters/embedded/database';
import { embeddedHome } from '@/adapters/embedded/home';
import { migrate } from '@/adapters/embedded/migrate';
import { compose, type Product, readConfiguration } from '@/composition';
import { DATABASE } from './prepare-database';
import { readSettings } from './settings';

/**
 * The product for the length of one command: on the database named, else `DATABASE_URL`, else the embedded one, beside a
 * running `npm start` or started for the while. For commands that sign nothing: missing secrets are made up.
 */
export async function withProduct<Value>(
  databaseUrl: string | undefined,
  work: (product: Product) => Promise<Value>,
): Promise<Value> {
  const settings = readSettings({ ...process.env, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) });
  if (settings.databaseUrl) return onDatabase(settings.databaseUrl, work);
  const home = embeddedHome(settings.dataDir);
  if (!hasCluster(home)) throw new Error(NO_DATABASE);
  const cluster = await startCluster(home, { durable: true });
  try {
    if (!(await hasDatabase(cluster.url('postgres'), DATABASE))) throw new Error(NO_DATABASE);
    return await onDatabase(cluster.url(DATABASE), work);
  } finally {
    if (!cluster.reused) await cluster.stop();
  }
}

const NO_DATABASE = 'There is no database yet: run npm start once, or name one with --database.';

async function onDatabase<Value>(url: string, work: (product: Product) => Promise<Value>): Promise<Value> {
  const secret = randomBytes(32).toString('hex');
  const env = { AUTH_SECRET: secret, LINK_SECRET: secret, LOG_LEVEL: 'warn', ...process.env, DATABASE_URL: url };
  const configuration = readConfiguration(env);
  await migrate(url);
  const product = compose(configuration);
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}
