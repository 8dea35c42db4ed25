import { sql } from 'drizzle-orm';
import type { AccountListed, AccountQuestions } from '@/use-cases/ports/account-questions';
import type { Database } from '../database';
import { iso } from './iso';

type Row = AccountListed & Record<string, unknown>;

export function accountQuestions(database: Database): AccountQuestions {
  return {
    async list(territory) {
      const { rows } = await database.execute<Row>(sql`
        select u.id as "accountId", u.name, u.email, m.role, coalesce(u.banned, false) as "isBlocked",
          case when t.id is null then null else json_build_object('technicianId', t.id, 'name', t.name) end as technician,
          ${iso('u.created_at')} as "createdAt",
          (select ${iso('max(s.updated_at)')} from session s where s.user_id = u.id) as "lastSeenAt"
        from membership m
          join "user" u on u.id = m.user_id
          left join technician t on t.id = m.technician_id
        where m.territory_id = ${territory}
        order by comparable(u.name), u.id`);
      return rows;
    },
  };
}
