import { createDatabase, dropDatabase, hasDatabase, renameDatabase } from '@/adapters/embedded/database';
import { migrate } from '@/adapters/embedded/migrate';
import { loadDemo } from './demo';
import type { EmbeddedDatabase } from './embedded-database';
import { step } from './step';

/** What ours is called in the embedded server. */
export const DATABASE = 'fontainier';
const HALF = 'fontainier_being_made';

/**
 * The address of our database in the embedded server, with the newest schema. The first time it is made under another
 * name, filled with the demo company and only then renamed: a first start that is killed leaves nothing half loaded.
 */
export async function prepareEmbedded(server: EmbeddedDatabase, env: NodeJS.ProcessEnv): Promise<string> {
  const admin = server.url('postgres');
  if (await hasDatabase(admin, DATABASE)) {
    await bringUpToDate(server.url(DATABASE));
    return server.url(DATABASE);
  }
  await dropDatabase(admin, HALF);
  await createDatabase(admin, HALF);
  await bringUpToDate(server.url(HALF));
  await step('loading the demo company', () => loadDemo({ ...env, DATABASE_URL: server.url(HALF) }));
  await renameDatabase(admin, HALF, DATABASE);
  return server.url(DATABASE);
}

export async function bringUpToDate(url: string): Promise<void> {
  await step(
    'bringing the tables up to date',
    () => migrate(url),
    (count) => `${count} migrations applied`,
  );
}
