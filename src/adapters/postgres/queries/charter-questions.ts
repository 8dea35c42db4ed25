import { sql } from 'drizzle-orm';
import type { CharterQuestions, ClockLine, LedgerLine, PromiseCount } from '@/use-cases/ports/charter-questions';
import type { Database } from '../database';

const ADDRESS = sql`trim(p.house_number || ' ' || p.street) || ', ' || m.name`;
const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

export function charterQuestions(database: Database): CharterQuestions {
  return {
    async ledger(territory) {
      const { rows } = await database.execute<LedgerLine & Record<string, unknown>>(sql`
        select l.id as "compensationId", o.id as "workOrderId", o.reference, l.number, b.name as beneficiary,
          l.amount_cents as "amountCents", l.state, ${iso('l.created_at')} as "createdAt",
          ${iso('l.approvable_from')} as "approvableFrom", ${ADDRESS} as address
        from compensation l
          join work_order o on o.id = l.work_order_id
          join customer b on b.id = l.beneficiary_id
          join service_point p on p.id = o.service_point_id
          join commune m on m.insee = p.insee
        where l.territory_id = ${territory}
        order by l.created_at desc, l.id limit 500`);
      return rows;
    },
    async counts(territory, since) {
      const { rows } = await database.execute<PromiseCount & Record<string, unknown>>(sql`
        select number, state, count(*)::int as count from clock
        where territory_id = ${territory} and started_at >= ${since}::timestamptz
        group by number, state order by number, state`);
      return rows;
    },
    async open(territory) {
      const { rows } = await database.execute<ClockLine & Record<string, unknown>>(sql`
        select o.id as "workOrderId", o.reference, k.code, k.number, o.job_type as "jobType", ${ADDRESS} as address,
          k.state, ${iso('k.started_at')} as "startedAt", ${iso('k.due_at')} as "dueAt"
        from clock k
          join work_order o on o.id = k.work_order_id
          join service_point p on p.id = o.service_point_id
          join commune m on m.insee = p.insee
        where k.territory_id = ${territory} and k.state in ('running', 'paused', 'awaitingTablet')
        order by k.due_at, o.reference limit 200`);
      return rows;
    },
  };
}
