import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Town } from '@/testing/build-town';

/** Every row of every table, as text. */
export async function everyRow({ database }: Pick<Town, 'database'>): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: tables } = await database.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  const found = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const { rows } = await database.execute<{ row: string }>(
      sql`select to_jsonb(t)::text as row from ${sql.identifier(name)} t order by 1`,
    );
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return found;
}

/** The same when, and only when, not one value of one row has changed. */
export async function tableDigest(town: Pick<Town, 'database'>): Promise<string> {
  return digestOf([...(await everyRow(town))]);
}

/** The tables in which something has changed meanwhile, but for those in `except`. */
export async function watchedTables(town: Pick<Town, 'database'>, except: readonly string[]) {
  const digests = async () => new Map([...(await everyRow(town))].map(([name, rows]) => [name, digestOf(rows)]));
  const before = await digests();
  return async function changed(): Promise<string[]> {
    const after = await digests();
    return [...after.keys()].filter((name) => !except.includes(name) && after.get(name) !== before.get(name));
  };
}

function digestOf(rows: unknown): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
