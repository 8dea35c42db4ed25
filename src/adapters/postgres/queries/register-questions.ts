import { sql } from 'drizzle-orm';
import type {
  RegisterQuestions,
  ServicePointPlaced,
  TechnicianListed,
  TerritoryListed,
} from '@/use-cases/ports/register-questions';
import type { Database } from '../database';
import { addressOf } from './address';
import { iso } from './iso';

type Row<Shape> = Shape & Record<string, unknown>;

export function registerQuestions(database: Database): RegisterQuestions {
  return {
    async territories() {
      const { rows } = await database.execute<Row<TerritoryListed>>(sql`
        select t.id as "territoryId", t.name, f.source as "openedBy", ${iso('f.happened_at')} as "openedAt"
        from territory t left join fact f on f.subject = t.id::text and f.kind = 'territoryOpened'
        order by t.name`);
      return rows;
    },
    async servicePoint(territory, id) {
      const { rows } = await database.execute<Row<ServicePointPlaced>>(sql`
        select p.id as "servicePointId", p.reference, ${addressOf} as address, p.confidence,
          p.placed_by_hand as "placedByHand",
          case when p.lon is null then null else json_build_object('lon', p.lon, 'lat', p.lat) end as place
        from service_point p join commune c on c.insee = p.insee
        where p.territory_id = ${territory} and p.id = ${id}`);
      return rows[0] ?? null;
    },
    async technicians(territory, from) {
      const { rows } = await database.execute<Row<TechnicianListed>>(sql`
        select t.id as "technicianId", t.reference, t.name, t.mobile, t.active,
          json_build_object('lon', t.start_lon, 'lat', t.start_lat) as start,
          json_build_object('lon', t.end_lon, 'lat', t.end_lat) as end,
          coalesce((select json_agg(json_build_object('skill', k.skill, 'validUntil', k.valid_until) order by k.skill)
            from held_skill k where k.technician_id = t.id), '[]') as skills,
          coalesce((select json_agg(json_build_object('weekday', h.weekday, 'startsAt', h.starts_at, 'endsAt', h.ends_at)
              order by h.weekday, h.starts_at)
            from shift h where h.technician_id = t.id), '[]') as shifts,
          coalesce((select json_agg(json_build_object('absenceId', a.id, 'startsAt', ${iso('a.starts_at')},
              'endsAt', ${iso('a.ends_at')}, 'reason', a.reason) order by a.starts_at)
            from absence a where a.technician_id = t.id and a.ends_at > ${from}::timestamptz), '[]') as absences,
          coalesce((select json_agg(json_build_object('startsAt', ${iso('d.starts_at')},
              'endsAt', ${iso('d.ends_at')}) order by d.starts_at)
            from on_call_duty d where d.technician_id = t.id and d.ends_at > ${from}::timestamptz), '[]') as "onCall"
        from technician t
        where t.territory_id = ${territory}
        order by comparable(t.name), t.reference`);
      return rows;
    },
  };
}
