import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { caller } from './caller';
import { must } from './drill';
import type { Resident } from './resident';
import { secretsIn } from './secrets-in';
import { everyRow } from './table-digest';
import type { TextingTown } from './texting-town';

/** After a whole life with us: the export has it all, and once erased no table knows them, but for the address of the point. */
export async function forgotten(world: TextingTown, residents: readonly Resident[], cookie: string) {
  const { town } = world;
  const { tell } = caller(world);
  let exportedRows = 0;
  for (const { customerId, secrets } of residents) {
    const given = await tell('privacy.exportPerson', { id: v7(), customerId }, cookie);
    const { result } = JSON.parse(given.text) as { result: { data: { value: Record<string, readonly unknown[]> } } };
    const counts = Object.entries(result.data.value).map(([kind, rows]) => [kind, rows.length] as const);
    const missing = counts.filter(([kind, count]) => count === 0 && kind !== 'compensations');
    must(missing.length === 0, `the export says nothing about ${missing.map(([kind]) => kind).join(', ')}`);
    const unsaid = secrets.filter((secret) => secret.kind !== 'address' && !secretsIn(given.text, [secret]).length);
    must(unsaid.length === 0, `the export leaves out ${unsaid.map(({ text }) => text).join(', ')}`);
    exportedRows += counts.reduce((sum, [, count]) => sum + count, 0);
    const erased = await tell('privacy.erasePerson', { id: v7(), customerId, reason: 'demande écrite' }, cookie);
    must(erased.status === 200, `erasing was answered ${erased.status}`);
  }
  const secrets = residents.flatMap((one) => one.secrets);
  let rowsSearched = 0;
  for (const [table, rows] of await everyRow(town)) {
    rowsSearched += rows.length;
    const known = table === 'service_point' ? secrets.filter(({ kind }) => kind !== 'address') : secrets;
    const row = rows.find((text) => secretsIn(text, known).length > 0);
    must(!row, `${table} still knows ${JSON.stringify(secretsIn(row ?? '', known))}: ${row}`);
  }
  const { rows } = await town.database.execute(sql`select 1 from service_point where street like 'impasse des %'`);
  must(rows.length === residents.length, 'the address of a service point has gone with its customer');
  return { erased: residents.length, exportedRows, rowsSearched, foundAfterErasure: 0 };
}
