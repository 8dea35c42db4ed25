import { DrizzleQueryError } from 'drizzle-orm';
import { PgPreparedQuery } from 'drizzle-orm/pg-core';
import pg from 'pg';

type Query = { queryWithCache(...asked: readonly unknown[]): Promise<unknown> };

/**
 * From here on no error of a query carries what was written or asked for. drizzle puts every parameter into the
 * message and PostgreSQL quotes whole rows, and an error nobody caught is printed: by Next, by pg-boss into its job, by
 * better-auth (reliability R17). The statement, the code and the names of table and constraint stay.
 */
export function forgetQueryValues(): void {
  const query = PgPreparedQuery.prototype as unknown as Query & { forgetsValues?: true };
  if (query.forgetsValues) return;
  const { queryWithCache } = query;
  query.queryWithCache = async function withoutValues(this: Query, ...asked) {
    try {
      return await queryWithCache.apply(this, [...asked]);
    } catch (error) {
      throw strip(error);
    }
  };
  query.forgetsValues = true;
}

function strip(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) return stripRefusal(error);
  if (!(error instanceof DrizzleQueryError)) return error;
  strip(error.cause);
  error.params = [];
  return reword(error, `Failed query: ${error.query}`);
}

/** What PostgreSQL says holds values in its message, detail, hint and context. */
function stripRefusal(error: pg.DatabaseError): Error {
  const { code, table, constraint } = error;
  for (const field of ['detail', 'hint', 'where', 'internalQuery'] as const) error[field] = undefined;
  const what = [table && `table ${table}`, constraint && `constraint ${constraint}`].filter(Boolean).join(', ');
  return reword(error, `PostgreSQL ${code}${what && ` (${what})`}`);
}

function reword(error: Error, message: string): Error {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  error.message = message;
  error.stack = [`${error.name}: ${message}`, ...frames].join('\n');
  return error;
}
