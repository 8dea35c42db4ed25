import { sql } from 'drizzle-orm';
import { iso } from './iso';

/** What the picture `x` proves, by the fact of its work order that cites it. */
const SHOWS = sql`coalesce((
  select case f.kind when 'customerAbsent' then 'absence' else 'meter' end from fact f
  where f.subject = x.work_order_id::text and f.subject_kind = 'workOrder'
    and f.kind in ('customerAbsent', 'meterSet') and f.payload ->> 'photoId' = x.id::text
  limit 1), 'site')`;

/** The pictures of the work order `w`, the latest first, without their bytes. */
export const PHOTOS_OF_JOB = sql`coalesce((
  select json_agg(json_build_object('photoId', x.id, 'takenAt', ${iso('x.taken_at')}, 'technicianName', t.name,
    'shows', ${SHOWS}) order by x.taken_at desc, x.id desc)
  from photo x join technician t on t.id = x.technician_id
  where x.work_order_id = w.id), '[]')`;
