import { sql } from 'drizzle-orm';
import type { TerritoryId } from '@/domain/ids';
import { LEAST_CONFIDENCE } from '@/domain/place/whereabouts';
import type { BoardQuestions, JobToPlan } from '@/use-cases/ports/board-questions';
import type { Database } from '../database';
import { addressOf } from './address';
import { boardDay } from './board-day';
import { iso } from './iso';
import { jobsFound } from './jobs-found';
import { workOrderSheet } from './work-order-sheet';

export function boardQuestions(database: Database): BoardQuestions {
  return {
    day: (territory, day, now) => boardDay(database, territory, day, now),
    find: (territory, words, today) => jobsFound(database, territory, words, today),
    toPlan: (territory) => jobsToPlan(database, territory),
    workOrder: (territory, id) => workOrderSheet(database, territory, id),
  };
}

async function jobsToPlan(database: Database, territory: TerritoryId): Promise<JobToPlan[]> {
  const { rows } = await database.execute<JobToPlan & Record<string, unknown>>(sql`
    select w.id as "workOrderId", w.reference, w.job_type as "jobType", w.state, ${addressOf} as address,
      c.name as commune, coalesce(u.name, w.caller_name) as who, w.duration_minutes as "durationMinutes",
      ${iso('w.reported_at')} as "reportedAt",
      (select json_build_object('code', k.code, 'startedAt', ${iso('k.started_at')}, 'dueAt', ${iso('k.due_at')},
          'isPaused', k.state = 'paused')
        from clock k where k.work_order_id = w.id and k.state in ('running', 'paused', 'broken', 'awaitingTablet')
          and k.code not in ('26a', '28a', '29')
        order by k.due_at, k.code limit 1) as promise,
      (select json_build_object('start', ${iso('a.window_start')}, 'end', ${iso('a.window_end')})
        from appointment a where a.work_order_id = w.id and a.cancelled_at is null) as "window",
      p.lon is not null and p.confidence >= ${LEAST_CONFIDENCE} as "isPlaced"
    from work_order w
      join service_point p on p.id = w.service_point_id
      join commune c on c.insee = p.insee
      left join customer u on u.id = w.customer_id
    where w.territory_id = ${territory} and w.state = 'toPlan'
    order by w.due_at nulls last, w.reported_at, w.reference
    limit 500`);
  return rows;
}
