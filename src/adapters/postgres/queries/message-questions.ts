import { sql } from 'drizzle-orm';
import type {
  LetterContent,
  LetterLine,
  MessageLine,
  MessageQuestions,
  TaskLine,
} from '@/use-cases/ports/message-questions';
import type { Database } from '../database';
import { addressOf } from './address';
import { iso } from './iso';

/** Whoever opens a customer's link answers in their name: in the office it is shown only where no text left, for want of a provider. */
const BODY_SHOWN = sql`case when m.status = 'notSent' then m.body
  else regexp_replace(m.body, '/r/[A-Za-z0-9_-]+', '/r/…') end`;

export function messageQuestions(database: Database): MessageQuestions {
  return {
    async list(territory, { statuses, words }) {
      const among = statuses ? sql`and m.status = any(${sql.param([...statuses])}::text[])` : sql``;
      const like = words
        ? sql`and concat_ws(' ', o.reference, u.name, m.recipient, ${BODY_SHOWN}) ilike ${pattern(words)}`
        : sql``;
      const { rows } = await database.execute<Row<MessageLine>>(sql`
        select m.id as "messageId", o.reference, coalesce(u.name, o.caller_name) as customer, m.purpose, m.channel,
          m.recipient, ${BODY_SHOWN} as body, m.status, m.provider_code as "providerCode", ${iso('m.created_at')} as "createdAt",
          ${iso('m.send_after')} as "sendAfter", ${iso('m.sent_at')} as "sentAt",
          ${iso('m.delivered_at')} as "deliveredAt",
          coalesce((select json_agg(json_build_object('startedAt', ${iso('t.started_at')},
              'outcome', t.outcome, 'detail', t.detail) order by t.started_at)
            from message_attempt t where t.message_id = m.id), '[]') as attempts
        from message m
          left join work_order o on o.id = m.work_order_id
          left join customer u on u.id = m.customer_id
        where m.territory_id = ${territory} ${among} ${like}
        order by m.created_at desc, m.id desc limit 200`);
      return rows;
    },
    async letters(territory) {
      const { rows } = await database.execute<Row<LetterLine>>(sql`
        select m.id as "messageId", o.reference, coalesce(u.name, o.caller_name) as customer, ${addressOf} as address,
          m.purpose, m.status, ${iso('m.created_at')} as "createdAt", ${iso('m.expires_at')} as "expiresAt",
          coalesce(u.braille, false) as braille,
          (select t.detail from message_attempt t where t.message_id = m.id order by t.started_at desc limit 1) as proof
        from message m
          join work_order o on o.id = m.work_order_id
          join service_point p on p.id = o.service_point_id
          join commune c on c.insee = p.insee
          left join customer u on u.id = m.customer_id
        where m.territory_id = ${territory} and m.channel = 'letter' and m.status in ('toPrint', 'printed')
        order by m.status desc, case when m.status = 'toPrint' then m.created_at end, m.sent_at desc limit 200`);
      return rows;
    },
    async letter(territory, id) {
      const { rows } = await database.execute<Row<LetterContent>>(sql`
        select m.purpose, m.body, ${iso('m.created_at')} as "createdAt", coalesce(u.locale, 'fr') as locale,
          coalesce(u.braille, false) as braille, coalesce(u.name, o.caller_name, '') as name,
          trim(p.house_number || ' ' || p.street) as street, p.postcode || ' ' || c.name as town
        from message m
          join work_order o on o.id = m.work_order_id
          join service_point p on p.id = o.service_point_id
          join commune c on c.insee = p.insee
          left join customer u on u.id = m.customer_id
        where m.territory_id = ${territory} and m.id = ${id} and m.channel = 'letter'`);
      return rows[0] ?? null;
    },
    async tasks(territory) {
      const { rows } = await database.execute<Row<TaskLine>>(sql`
        select k.id as "taskId", k.kind, ${iso('k.created_at')} as "createdAt", o.id as "workOrderId", o.reference,
          o.job_type as "jobType", ${iso('due.due_at')} as "dueAt",
          coalesce(u.name, o.caller_name, s.name) as customer,
          coalesce(u.landline, u.mobile, o.caller_phone, k.details ->> 'sender') as phone,
          case when p.id is null then null else ${addressOf} end as address, k.details,
          case when a.id is null then null else json_build_object('appointmentId', a.id, 'version', a.version,
            'windowStart', ${iso('a.window_start')}, 'windowEnd', ${iso('a.window_end')},
            'isTold', a.told_at is not null) end as appointment
        from task k
          left join work_order o on o.id = k.work_order_id
          left join customer u on u.id = o.customer_id
          left join inbound_message i on i.id = (k.details ->> 'inboundMessageId')::uuid
          left join customer s on s.id = i.customer_id
          left join service_point p on p.id = o.service_point_id
          left join commune c on c.insee = p.insee
          left join appointment a on a.work_order_id = o.id and a.cancelled_at is null
          left join lateral (
            select d.due_at from clock d
            where d.work_order_id = o.id and d.occasion = 'case' and d.state in ('running', 'broken', 'awaitingTablet')
              and k.kind in ('crewNeeded', 'planVisit', 'rebook')
            order by d.state = 'running' desc, d.due_at limit 1
          ) due on true
        where k.territory_id = ${territory} and k.done_at is null
        order by k.kind <> 'crewNeeded', case when k.kind = 'crewNeeded' then due.due_at end, k.created_at, k.id limit 300`);
      return rows;
    },
    async taskCount(territory) {
      const { rows } = await database.execute<{ count: number }>(sql`
        select count(*)::int as count from task where territory_id = ${territory} and done_at is null`);
      return rows[0]?.count ?? 0;
    },
  };
}

type Row<Shape> = Shape & Record<string, unknown>;

function pattern(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
