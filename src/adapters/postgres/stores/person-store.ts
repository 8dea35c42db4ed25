import { type SQL, sql } from 'drizzle-orm';
import type { PersonStore } from '@/use-cases/ports/person-store';
import { forgetMentions } from './forget-mentions';
import type { Scope } from './scope';

const FORGOTTEN = '—';

export function personStore({ tx, actor: { territoryId } }: Scope): PersonStore {
  const rowsOf = async (statement: SQL) => {
    const { rows } = await tx.execute<{ row: unknown }>(sql`select to_jsonb(t) as row from (${statement}) t`);
    return rows.map(({ row }) => row);
  };
  return {
    async everythingAbout(id) {
      const mine = sql`territory_id = ${territoryId} and customer_id = ${id}`;
      const customer = await rowsOf(sql`select * from customer where id = ${id} and territory_id = ${territoryId}`);
      if (customer.length === 0) return null;
      return {
        customer,
        contracts: await rowsOf(sql`select * from contract where ${mine}`),
        workOrders: await rowsOf(sql`select * from work_order where ${mine}`),
        appointments: await rowsOf(
          sql`select * from appointment where work_order_id in (select id from work_order where ${mine})`,
        ),
        facts: await rowsOf(sql`
          select * from fact where subject = ${id}
            or subject in (select id::text from work_order where ${mine}) order by happened_at`),
        messages: await rowsOf(sql`select * from message where ${mine}`),
        answers: await rowsOf(sql`select * from inbound_message where ${mine}`),
        photos: await rowsOf(sql`
          select id, work_order_id, taken_at, media_type, size_bytes, sha256 from photo
          where work_order_id in (select id from work_order where ${mine})`),
        compensations: await rowsOf(
          sql`select * from compensation where beneficiary_id = ${id} and territory_id = ${territoryId}`,
        ),
      };
    },
    async forget(id) {
      const here = sql`territory_id = ${territoryId}`;
      const mine = sql`${here} and customer_id = ${id}`;
      const theirOrders = sql`(select id from work_order where ${mine})`;
      const theirPhones = sql`(select unnest(array[mobile, landline]) from customer where id = ${id} and ${here})`;
      const mentions = await forgetMentions(tx, territoryId, id);
      const cleaned = [
        sql`update message set recipient = null, body = ${FORGOTTEN},
          status = case when status in ('waiting', 'toPrint', 'unknown') then 'outdated' else status end,
          next_action_at = null where ${mine} or (${here} and customer_id is null and recipient in ${theirPhones})`,
        sql`update task set details = '{}' where work_order_id in ${theirOrders} or (${here}
          and details->>'inboundMessageId' in (select id::text from inbound_message where ${mine}))`,
        sql`update inbound_message set sender = ${FORGOTTEN}, body = ${FORGOTTEN}
          where ${mine} or (${here} and customer_id is null and sender in ${theirPhones})`,
        sql`update customer_link set revoked = true
          where appointment_id in (select id from appointment where work_order_id in ${theirOrders})`,
        sql`delete from photo where work_order_id in ${theirOrders}`,
        sql`update work_order set caller_name = null, caller_phone = null
          where ${mine} or (${here} and caller_phone in ${theirPhones})`,
        sql`update work_order set description = '' where ${mine}`,
        sql`delete from sms_stop where ${here} and number in ${theirPhones} and not exists (
          select 1 from customer other where other.territory_id = sms_stop.territory_id and other.id <> ${id}
            and sms_stop.number in (other.mobile, other.landline))`,
        sql`update customer set name = ${FORGOTTEN}, mobile = null, landline = null, email = null, braille = false,
          contact_preference = 'write', sms_stopped = true where id = ${id} and ${here}`,
      ];
      let count = mentions;
      for (const statement of cleaned) count += (await tx.execute(statement)).rowCount ?? 0;
      return count;
    },
  };
}
