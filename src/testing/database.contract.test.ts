import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './database';

let mine: FreshDatabase;
let yours: FreshDatabase;
beforeAll(async () => {
  [mine, yours] = await Promise.all([freshDatabase(), freshDatabase()]);
});
afterAll(async () => {
  await Promise.all([mine.drop(), yours.drop()]);
});

async function ask(database: FreshDatabase, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('what one test file writes, another never sees', async () => {
  await ask(mine, 'create table note as select 1 as line');
  expect(await ask(mine, 'select line from note')).toEqual([{ line: 1 }]);
  await expect(ask(yours, 'select line from note')).rejects.toThrow('relation "note" does not exist');
});

test('letters are folded and sorted as in production: UTF-8, whatever the machine speaks', async () => {
  expect(await ask(mine, `select upper('é') as up, datlocprovider as provider from pg_database limit 1`)).toEqual([
    { up: 'É', provider: 'b' },
  ]);
});

test('it has the extensions the schema relies on', async () => {
  const found = await ask(mine, `select name from pg_available_extensions order by name`);
  for (const name of ['btree_gist', 'earthdistance', 'pg_trgm', 'unaccent']) expect(found).toContainEqual({ name });
});
