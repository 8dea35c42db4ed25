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
  const rows = JSON.stringify([...(await everyRow(town))]);
  return createHash('sha256').update(rows).digest('hex');
}
