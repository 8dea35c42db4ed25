import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

const MIGRATION_LOCK = 20_250_101; // any number, the same in every process that migrates

/**
 * Brings a database to the newest schema and returns how many migrations were applied.
 * Several processes may call it at once: drizzle takes no lock, so one is taken here.
 * Refuses a migration that drizzle would silently skip: not in the journal, or dated before one already applied.
 */
export async function migrate(url: string, folder = 'drizzle'): Promise<number> {
  if (!existsSync(join(folder, 'meta/_journal.json'))) return 0;
  const known = readMigrationFiles({ migrationsFolder: folder }).length;
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql')).length;
  if (files !== known) throw new Error(`${folder}: ${files} SQL files, but ${known} in meta/_journal.json`);

  const client = new pg.Client({ connectionString: url });
  await client.connect().catch((error: NodeJS.ErrnoException) => {
    const { hostname, port } = new URL(url);
    throw new Error(`DATABASE_URL: ${hostname}:${port || 5432} cannot be used (${error.code ?? error.message})`);
  });
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const before = await appliedCount(client);
    await applyMigrations(drizzle(client), { migrationsFolder: folder });
    const after = await appliedCount(client);
    if (after < known)
      throw new Error(`${folder}: ${known - after} migrations skipped; is "when" in the journal rising?`);
    return after - before;
  } finally {
    await client.end();
  }
}

async function appliedCount(client: pg.Client): Promise<number> {
  const table = await client.query(`select to_regclass('drizzle.__drizzle_migrations') as name`);
  if (!table.rows[0].name) return 0;
  const { rows } = await client.query('select count(*)::int as count from drizzle.__drizzle_migrations');
  return rows[0].count;
}
