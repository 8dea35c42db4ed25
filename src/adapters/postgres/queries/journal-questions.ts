import { sql } from 'drizzle-orm';
import type { JournalEntry, JournalQuestions } from '@/use-cases/ports/journal-questions';
import { instantFrom } from '../columns';
import type { Database } from '../database';

type Row = JournalEntry & Record<string, unknown>;

export function journalQuestions(database: Database): JournalQuestions {
  return {
    async recent(territory, { subject, before, limit }) {
      const { rows } = await database.execute<Row>(sql`
        select f.id as "factId", f.kind, f.subject_kind as "subjectKind", f.subject,
          coalesce(w.reference, t.name, s.name, c.reference, p.reference) as "subjectName",
          f.happened_at::text as "happenedAt", f.recorded_at::text as "recordedAt",
          f.author, a.name as "authorName", f.source, f.payload, f.corrects
        from fact f
          left join "user" a on a.id = f.author
          left join work_order w on f.subject_kind = 'workOrder' and w.id::text = f.subject
          left join technician t on f.subject_kind = 'technician' and t.id::text = f.subject
          left join "user" s on f.subject_kind = 'account' and s.id = f.subject
          left join customer c on f.subject_kind = 'customer' and c.id::text = f.subject
          left join service_point p on f.subject_kind = 'servicePoint' and p.id::text = f.subject
        where f.territory_id = ${territory}
          and (${subject}::text is null or f.subject = ${subject})
          and (${before}::uuid is null
            or (f.recorded_at, f.id) < (select b.recorded_at, b.id from fact b where b.id = ${before}::uuid))
        order by f.recorded_at desc, f.id desc
        limit ${limit}`);
      return rows.map((row) => ({ ...row, happenedAt: iso(row.happenedAt), recordedAt: iso(row.recordedAt) }));
    },
  };
}

function iso(text: string): string {
  return instantFrom(text).toString();
}
