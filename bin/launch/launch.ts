import { relative } from 'node:path';
import { buildSite } from './build-site';
import { requireConfiguration } from './configuration';
import { demoAccounts } from './demo';
import { embeddedDatabase } from './embedded-database';
import { firstAdministratorLink } from './first-administrator';
import { keepRunning } from './keep-running';
import { bringUpToDate, prepareEmbedded } from './prepare-database';
import { answering, services } from './services';
import { embeddedSecrets, readSettings, requireFreePort, requireNode24, type Settings } from './settings';
import { elapsed, step } from './step';
import { giveUp, stopOnSignals } from './stop';

/** From nothing to a served address, saying each step; then keeps everything running until Ctrl+C. */
export async function launch({ dev }: { dev: boolean }): Promise<void> {
  stopOnSignals();
  try {
    requireNode24();
    const settings = readSettings(process.env);
    const environment = environmentFor(settings);
    await step('reading the configuration', () =>
      requireConfiguration({ DATABASE_URL: 'postgres://127.0.0.1/not-yet-started', ...environment }),
    );
    await requireFreePort(settings);
    const databaseUrl = await prepareDatabase(settings, environment);
    if (!dev) await step('building the site', buildSite, (done) => done);
    keepRunning(services(settings, { ...environment, DATABASE_URL: databaseUrl }, dev));
    const address = await step('starting the web server and the worker', () => answering(settings));
    await welcome(address, settings, { ...environment, DATABASE_URL: databaseUrl });
  } catch (error) {
    await giveUp(error);
  }
}

function environmentFor({ databaseUrl, dataDir, host, port }: Settings): NodeJS.ProcessEnv {
  const secrets = databaseUrl ? {} : embeddedSecrets(dataDir, process.env);
  return { ...process.env, ...secrets, DATA_DIR: dataDir, HOST: host, PORT: String(port) };
}

async function prepareDatabase({ databaseUrl, dataDir }: Settings, env: NodeJS.ProcessEnv): Promise<string> {
  if (databaseUrl) {
    await bringUpToDate(databaseUrl);
    return databaseUrl;
  }
  const server = await step(
    'starting PostgreSQL 18',
    () => embeddedDatabase(dataDir),
    ({ reused, home }) => `${reused ? 'was still running' : 'started'} in ${relative('', home)}`,
  );
  return prepareEmbedded(server, env);
}

async function welcome(address: string, { databaseUrl }: Settings, env: NodeJS.ProcessEnv): Promise<void> {
  console.log(`\n  Fontainier is ready, after ${elapsed(0)}: ${address}\n`);
  const link = databaseUrl && (await firstAdministratorLink(env));
  if (link)
    console.log(`    Nobody can sign in yet. The first administrator opens, once, within 24 hours:\n    ${link}\n`);
  if (databaseUrl) return;
  for (const { role, email, password } of await demoAccounts())
    console.log(`    ${role.padEnd(14)} ${email.padEnd(34)} ${password}`);
  console.log('\n  Ctrl+C stops everything; the data stays.\n');
}
