import { type SQL, sql } from 'drizzle-orm';
import type { TerritoryId } from '@/domain/ids';
import type { JournalAuthor, JournalEntry, JournalQuestions, JournalWish } from '@/use-cases/ports/journal-questions';
import type { Database } from '../database';
import { iso } from './iso';

type Row = JournalEntry & Record<string, unknown>;

/** The page is cut first, by keyset; names are looked up for its few lines only. */
export function journalQuestions(database: Database): JournalQuestions {
  return {
    async recent(territory, wish) {
      const { rows } = await database.execute<Row>(sql`
        with page as (
          select f.* from fact f where ${asked(territory, wish)}
          order by f.recorded_at desc, f.id desc limit ${wish.limit}
        )
        select f.id as "factId", f.kind, f.subject_kind as "subjectKind", f.subject,
          coalesce(w.reference, t.name, s.name, c.reference, p.reference, owed.reference) as "subjectName",
          ${iso('f.happened_at')} as "happenedAt", ${iso('f.recorded_at')} as "recordedAt",
          f.author, a.name as "authorName", f.source, f.payload, f.corrects, v.name as "technicianName",
          case when o.id is null then null
            else json_build_object('kind', o.kind, 'happenedAt', ${iso('o.happened_at')}) end as corrected,
          exists (select 1 from fact l where l.subject = f.subject and l.corrects = f.id) as "isCorrected"
        from page f
          left join "user" a on a.id = f.author
          left join work_order w on f.subject_kind = 'workOrder' and w.id = ${subjectId('workOrder')}
          left join technician t on f.subject_kind = 'technician' and t.id = ${subjectId('technician')}
          left join "user" s on f.subject_kind = 'account' and s.id = f.subject
          left join customer c on f.subject_kind = 'customer' and c.id = ${subjectId('customer')}
          left join service_point p on f.subject_kind = 'servicePoint' and p.id = ${subjectId('servicePoint')}
          left join compensation m on f.subject_kind = 'compensation' and m.id = ${subjectId('compensation')}
          left join work_order owed on owed.id = m.work_order_id
          left join technician v on v.id::text = f.payload->>'technicianId'
          left join fact o on o.id = f.corrects
        order by f.recorded_at desc, f.id desc`);
      return rows;
    },
    async authors(territory) {
      const { rows } = await database.execute<JournalAuthor & Record<string, unknown>>(sql`
        select u.id as author, u.name from membership m join "user" u on u.id = m.user_id
        where m.territory_id = ${territory} order by comparable(u.name), u.id`);
      return rows;
    },
  };
}

/** Subjects are text; cast only where the kind says it is an id of ours. */
function subjectId(kind: string): SQL {
  return sql`case when f.subject_kind = ${kind} then f.subject::uuid end`;
}

function asked(territory: TerritoryId, wish: JournalWish): SQL {
  const { subject, before, kind, author, from, until, words } = wish;
  const conditions = [sql`f.territory_id = ${territory}`];
  if (subject) conditions.push(sql`f.subject = ${subject}`);
  if (kind) conditions.push(sql`f.kind = ${kind}`);
  if (author) conditions.push(sql`f.author = ${author}`);
  if (from) conditions.push(sql`f.recorded_at >= ${from}::timestamptz`);
  if (until) conditions.push(sql`f.recorded_at < ${until}::timestamptz`);
  if (words) conditions.push(mentions(territory, sql`'%' || comparable(${words}) || '%'`));
  if (before)
    conditions.push(sql`(f.recorded_at, f.id) < (select b.recorded_at, b.id from fact b where b.id = ${before}::uuid)`);
  return sql.join(conditions, sql` and `);
}

/** `comparable` leaves letters, figures and spaces, so nothing typed can be a wildcard. */
function mentions(territory: TerritoryId, pattern: SQL): SQL {
  return sql`(
    f.subject in (
      select w.id::text from work_order w
        join service_point p on p.id = w.service_point_id left join customer c on c.id = w.customer_id
        where w.territory_id = ${territory}
          and (comparable(w.reference) like ${pattern} or c.search like ${pattern} or p.search like ${pattern})
      union all select id::text from technician where territory_id = ${territory} and comparable(name) like ${pattern}
      union all select id::text from customer where territory_id = ${territory} and search like ${pattern}
      union all select u.id from "user" u join membership m on m.user_id = u.id
        where m.territory_id = ${territory} and comparable(u.name) like ${pattern})
    or f.payload->>'technicianId' in (
      select id::text from technician where territory_id = ${territory} and comparable(name) like ${pattern})
    or comparable(f.payload::text) like ${pattern})`;
}
