import { type SQL, sql } from 'drizzle-orm';

/** The `set` of an upsert: these columns, by their names in TypeScript, as the row that met a conflict has them. */
export function overwrite(columns: readonly string[]): Record<string, SQL> {
  return Object.fromEntries(columns.map((name) => [name, sql`excluded.${sql.identifier(snake(name))}`]));
}

/** As drizzle's `casing: 'snake_case'` names it. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
