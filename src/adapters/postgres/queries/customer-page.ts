import { sql } from 'drizzle-orm';
import type { CustomerLinks, LinkedAppointment } from '@/use-cases/ports/customer-links';
import type { LinkTokens } from '../../link-tokens';
import type { Database } from '../database';
import { iso } from './iso';

export function customerLinks(database: Database, tokens: Pick<LinkTokens, 'hashOf'>): CustomerLinks {
  return {
    async open(token) {
      const { rows } = await database.execute<LinkedAppointment & Record<string, unknown>>(sql`
        select l.territory_id as "territoryId", o.id as "workOrderId", o.reference, o.job_type as "jobType",
          coalesce(u.locale, 'fr') as locale, l.appointment_version as "linkVersion",
          ${iso('l.expires_at')} as "linkExpiresAt", a.id as "appointmentId", a.version,
          ${iso('a.window_start')} as "windowStart", ${iso('a.window_end')} as "windowEnd",
          ${iso('a.confirmed_at')} as "confirmedAt", ${iso('coalesce(a.cancelled_at, a.fixed_at)')} as "changedAt",
          ${iso('a.cancelled_at')} as "cancelledAt", a.cancelled_by as "cancelledBy",
          exists (select 1 from appointment b
            where b.work_order_id = o.id and b.id <> a.id and b.cancelled_at is null) as "hasOther",
          coalesce((select json_agg(distinct split_part(t.name, ' ', 1)) from visit v
            join visit_assignment g on g.visit_id = v.id join technician t on t.id = g.technician_id
            where v.work_order_id = o.id and v.state not in ('cancelled', 'absent')), '[]') as technicians,
          (select v.state from visit v where v.work_order_id = o.id order by v.id desc limit 1) as "visitState",
          o.state in ('done', 'cancelled') as "isOver",
          coalesce((select json_agg(distinct k.number order by k.number) from clock k
            where k.work_order_id = o.id and k.state in ('broken', 'awaitingTablet') and k.amount_cents > 0), '[]') as broken,
          coalesce((select sum(m.amount_cents) from compensation m
            where m.work_order_id = o.id and m.beneficiary_id = o.customer_id and m.state <> 'withdrawn'), 0)::int
            as "owedCents"
        from customer_link l
          join appointment a on a.id = l.appointment_id
          join work_order o on o.id = a.work_order_id
          left join customer u on u.id = o.customer_id
        where l.token_hash = ${tokens.hashOf(token)} and not l.revoked`);
      return rows[0] ?? null;
    },
  };
}
