import { type SQL, sql } from 'drizzle-orm';
import type { CustomerId, TerritoryId } from '@/domain/ids';
import { type Identity, valueWithoutPerson } from '@/domain/privacy/without-person';
import type { Connection } from '../database';

/** Where people type freely, and so may name somebody: on the person's own jobs, and on a neighbour's. */
const NOTES: readonly { readonly table: string; readonly column: string; readonly isOwn: (id: CustomerId) => SQL }[] = [
  { table: 'fact', column: 'payload', isOwn: (id) => sql`subject = ${id} or subject in ${ordersOf(id)}` },
  { table: 'task', column: 'details', isOwn: (id) => sql`work_order_id::text in ${ordersOf(id)}` },
  { table: 'work_order', column: 'description', isOwn: (id) => sql`customer_id = ${id}` },
];

/**
 * Takes a customer out of what others wrote, the journal included: its entries stay, about nobody. The one exception to
 * facts being append-only; the trigger lets it through in this transaction only. Gives how many rows were cleaned.
 */
export async function forgetMentions(tx: Connection, territoryId: TerritoryId, id: CustomerId): Promise<number> {
  const person = await identityOf(tx, territoryId, id);
  let count = 0;
  await tx.execute(sql`select set_config('fontainier.forgetting', 'on', true)`);
  for (const { table, column, isOwn } of NOTES) {
    const [from, note] = [sql.identifier(table), sql.identifier(column)];
    const { rows } = await tx.execute<{ id: string; note: unknown }>(sql`
      select id, to_jsonb(${note}) as note from ${from}
      where territory_id = ${territoryId} and (${isOwn(id)} or ${mayMention(note, person)})`);
    for (const row of rows) {
      const left = valueWithoutPerson(row.note, person);
      if (JSON.stringify(left) === JSON.stringify(row.note)) continue;
      const value = typeof left === 'string' ? sql`${left}` : sql`${JSON.stringify(left)}::jsonb`;
      await tx.execute(sql`update ${from} set ${note} = ${value} where id = ${row.id}`);
      count += 1;
    }
  }
  await tx.execute(sql`select set_config('fontainier.forgetting', 'off', true)`);
  return count;
}

async function identityOf(tx: Connection, territoryId: TerritoryId, id: CustomerId): Promise<Identity> {
  const { rows } = await tx.execute<Identity & Record<string, unknown>>(sql`
    select name, array_remove(array[mobile, landline], null) as phones, array_remove(array[email], null) as emails,
      array(select distinct p.street from service_point p where p.id in (
        select service_point_id from contract where customer_id = ${id}
        union all select service_point_id from work_order where customer_id = ${id})) as streets
    from customer where id = ${id} and territory_id = ${territoryId}`);
  return rows[0] ?? { name: '', phones: [], emails: [], streets: [] };
}

/** Rows worth reading: the whole name, a number, or an address of mail stands in them. */
function mayMention(note: ReturnType<typeof sql.identifier>, { name, phones, emails }: Identity): SQL {
  const text = sql`${note}::text`;
  const digits = phones.map((phone) => `%${phone.replace(/\D/g, '').slice(-9)}%`);
  return sql`(comparable(${text}) like '%' || comparable(${name}) || '%'
    or regexp_replace(${text}, '[^0-9]', '', 'g') like any(${sql.param(digits)}::text[])
    or lower(${text}) like any(${sql.param(emails.map((email) => `%${email.toLowerCase()}%`))}::text[]))`;
}

function ordersOf(id: CustomerId): SQL {
  return sql`(select w.id::text from work_order w where w.customer_id = ${id})`;
}
