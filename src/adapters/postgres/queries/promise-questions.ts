import { sql } from 'drizzle-orm';
import type { PromiseAtWork, PromiseQuestions } from '@/use-cases/ports/promise-questions';
import type { Database } from '../database';
import { iso } from './iso';

export function promiseQuestions(database: Database): PromiseQuestions {
  return {
    async atWork(territory) {
      const { rows } = await database.execute<PromiseAtWork & Record<string, unknown>>(sql`
        select o.id as "workOrderId", o.reference, o.job_type as "jobType", m.name as commune, k.code, k.state,
          ${iso('k.started_at')} as "startedAt", ${iso('k.due_at')} as "dueAt", k.amount_cents as "amountCents",
          planned.visit_id as "visitId",
          ${iso('lower(planned.during)')} as "plannedStart", ${iso('upper(planned.during)')} as "plannedEnd",
          coalesce(planned.ahead, 0) as "jobsAhead"
        from clock k
          join work_order o on o.id = k.work_order_id and o.state not in ('done', 'cancelled')
          join service_point p on p.id = o.service_point_id
          join commune m on m.insee = p.insee
          left join lateral (
            select a.visit_id, a.during, (
              select count(*)::int from visit_assignment earlier
                join visit before on before.id = earlier.visit_id
              where earlier.technician_id = a.technician_id and earlier.day = a.day and earlier.blocks
                and upper(earlier.during) <= lower(a.during) and before.state not in ('done', 'absent', 'cancelled')
            ) as ahead
            from visit v join visit_assignment a on a.visit_id = v.id and a.blocks
            where v.work_order_id = o.id and v.state not in ('done', 'absent', 'cancelled')
            order by lower(a.during) limit 1
          ) planned on true
        where k.territory_id = ${territory} and k.state in ('running', 'broken', 'awaitingTablet')
          and k.code not in ('26a', '28a')
        order by k.due_at, o.reference`);
      return rows;
    },
  };
}
