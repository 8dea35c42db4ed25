import { sql } from 'drizzle-orm';
import type { SmsSender, SmsSenders } from '@/use-cases/ports/sms-senders';
import type { Database } from '../database';

export function smsSenders(database: Database): SmsSenders {
  return {
    async senderOf(number) {
      const { rows } = await database.execute<SmsSender & Record<string, unknown>>(sql`
        select coalesce(m.territory_id, c.territory_id, t.id) as "territoryId",
          coalesce(m.customer_id, c.id) as "customerId", m.id as "messageId", m.work_order_id as "workOrderId",
          m.appointment_id as "appointmentId", m.appointment_version as "appointmentVersion"
        from (select id from territory order by id limit 1) t
          left join lateral (
            select * from message
            where recipient = ${number} and appointment_id is not null and status not in ('waiting', 'outdated')
            order by created_at desc, id desc limit 1) m on true
          left join lateral (
            select * from customer
            where (mobile = ${number} or landline = ${number}) and (m.id is null or territory_id = m.territory_id)
            order by id limit 1) c on true`);
      return rows[0] ?? null;
    },
  };
}
