import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import * as account from './schema/account';
import { forgetQueryValues } from './without-values';

export type Database = NodePgDatabase<typeof account> & { readonly $client: pg.Pool };
/** A transaction, or the pool itself where one statement is all. */
export type Connection = Pick<Database, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute'>;

/** The pool of one process. An idle connection that dies is told to `onError` and replaced by the next query. */
export function openDatabase(url: string, onError: (error: Error) => void, max = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 5_000, options: '-c timezone=UTC' });
  pool.on('error', onError);
  forgetQueryValues();
  return drizzle(pool, { casing: 'snake_case', schema: account });
}
