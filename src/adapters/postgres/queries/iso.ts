import { sql } from 'drizzle-orm';

/** An instant column as the screens read it: ISO, UTC, whole seconds. */
export const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);
