import { sql } from 'drizzle-orm';
import { PARIS } from '@/domain/calendar/paris';
import type {
  CharterQuestions,
  ClockLine,
  ExportedLine,
  LedgerExport,
  LedgerLine,
  LedgerSum,
  PromiseCount,
} from '@/use-cases/ports/charter-questions';
import type { Database } from '../database';
import { addressOf } from './address';
import { iso } from './iso';
import { worst } from './worst-state';

export function charterQuestions(database: Database): CharterQuestions {
  return {
    async ledger(territory, state) {
      const age = state === 'due' ? sql`l.created_at` : sql`l.created_at desc`;
      const { rows } = await database.execute<Row<LedgerLine>>(sql`
        select l.id as "compensationId", o.id as "workOrderId", o.reference, l.number, b.name as beneficiary,
          l.amount_cents as "amountCents", l.state, ${iso('l.created_at')} as "createdAt",
          ${iso('l.approvable_from')} as "approvableFrom", ${iso('l.approved_at')} as "approvedAt",
          u.name as "approvedBy", ${iso('l.exported_at')} as "exportedAt", ${addressOf} as address,
          coalesce((select k.state from clock k where k.work_order_id = l.work_order_id and k.number = l.number
            order by ${worst('k.state')} limit 1), 'cancelled') as standing,
          (select json_build_object('reason', f.payload->>'reason', 'proof', f.payload->>'proof',
              'decidedBy', d.name, 'decidedAt', ${iso('f.happened_at')})
            from fact f left join "user" d on d.id = f.author
            where f.subject = l.work_order_id::text and f.kind = 'clockExempted'
              and (f.payload->>'number')::int = l.number
            order by f.recorded_at desc limit 1) as exemption
        from compensation l
          join work_order o on o.id = l.work_order_id
          join customer b on b.id = l.beneficiary_id
          join service_point p on p.id = o.service_point_id
          join commune c on c.insee = p.insee
          left join "user" u on u.id = l.approved_by
        where l.territory_id = ${territory} and l.state = ${state}
        order by ${age}, l.id limit 500`);
      return rows;
    },
    async sums(territory) {
      const { rows } = await database.execute<Row<LedgerSum>>(sql`
        select state, count(*)::int as count, sum(amount_cents)::int as "totalCents"
        from compensation where territory_id = ${territory} group by state`);
      return rows;
    },
    async exports(territory) {
      const { rows } = await database.execute<Row<LedgerExport>>(sql`
        select f.payload->>'exportId' as "exportId", ${iso('min(f.happened_at)')} as "exportedAt",
          max(u.name) as "exportedBy", count(*)::int as count, sum(l.amount_cents)::int as "totalCents"
        from compensation l
          join fact f on f.subject = l.id::text and f.kind = 'compensationExported'
          left join "user" u on u.id = f.author
        where l.territory_id = ${territory} and l.state = 'exported'
        group by f.payload->>'exportId' order by min(f.happened_at) desc limit 24`);
      return rows;
    },
    async exported(territory, exportId) {
      const { rows } = await database.execute<Row<ExportedLine>>(sql`
        select o.reference, l.number, b.name as beneficiary, l.amount_cents as "amountCents",
          b.reference as "customerReference", ${addressOf} as address,
          (select k.number from contract k where k.customer_id = b.id
            order by (o.reported_at at time zone ${PARIS})::date between k.since and coalesce(k.until, 'infinity') desc,
              k.service_point_id = o.service_point_id desc, k.since desc, k.number limit 1) as "contractNumber"
        from compensation l
          join fact f on f.subject = l.id::text and f.kind = 'compensationExported'
          join work_order o on o.id = l.work_order_id
          join customer b on b.id = l.beneficiary_id
          join service_point p on p.id = o.service_point_id
          join commune c on c.insee = p.insee
        where l.territory_id = ${territory} and l.state = 'exported' and f.payload->>'exportId' = ${exportId}
        order by o.reference, l.number`);
      return rows;
    },
    async counts(territory, since) {
      const { rows } = await database.execute<Row<PromiseCount>>(sql`
        select number, state, count(*)::int as count
        from (
          select distinct on (work_order_id, number, occasion) number, state from clock
          where territory_id = ${territory}
            and (state in ('running', 'paused', 'awaitingTablet') or least(stopped_at, due_at) >= ${since}::timestamptz)
          order by work_order_id, number, occasion, ${worst('state')}
        ) promise
        group by number, state order by number, state`);
      return rows;
    },
    async open(territory, number) {
      const { rows } = await database.execute<Row<ClockLine>>(sql`
        select o.id as "workOrderId", o.reference, k.code, k.number, o.job_type as "jobType", ${addressOf} as address,
          k.state, ${iso('k.started_at')} as "startedAt", ${iso('k.due_at')} as "dueAt", k.pauses
        from clock k
          join work_order o on o.id = k.work_order_id
          join service_point p on p.id = o.service_point_id
          join commune c on c.insee = p.insee
        where k.territory_id = ${territory} and k.state in ('running', 'paused', 'awaitingTablet') and k.code <> '26a'
          and (${number}::int is null or k.number = ${number})
        order by k.due_at, o.reference, k.code limit 200`);
      return rows;
    },
  };
}

type Row<Shape> = Shape & Record<string, unknown>;
