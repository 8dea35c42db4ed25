import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { planDescription } from '@/planning/model/plan';
import { verify } from '@/planning/verify/verify';
import { layOut } from '@/use-cases/dispatch/live-plan';
import type { Town } from './town';

/** Pairs of visits that take one technician's time at once: none, whatever happened. */
export async function overlaps({ database }: Pick<Town, 'database'>): Promise<number> {
  const { rows } = await database.execute<{ count: number }>(sql`
    select count(*)::int as count from visit_assignment a join visit_assignment b
      on a.technician_id = b.technician_id and a.visit_id < b.visit_id and a.during && b.during
    where a.blocks and b.blocks`);
  return rows[0]?.count ?? 0;
}

/**
 * What the judge says of the live plan of some days, and whether every planned visit stands at the times it would have. Places kept for callers count, unless
 * they are left aside: a visit behind one that was let go stays where it was drawn until its route is written again.
 */
export async function planFaults(
  { ports, dispatcher }: Town,
  from: string,
  to = from,
  holds: 'counted' | 'aside' = 'counted',
): Promise<string[]> {
  const now = ports.clock.now();
  const asked = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to), now };
  const ground = await ports.plan.ground(dispatcher.territoryId, { ...asked, technicianIds: null, jobs: [] });
  const judged = holds === 'counted' ? ground : { ...ground, holds: [] };
  const live = layOut(judged, ports.travel, { ...asked, deciding: null });
  const verdict = verify(live.problem.description, planDescription(live.problem, live.plan));
  const drawn = verdict.routes.flatMap(({ stops }) =>
    stops.flatMap(({ visit, arrivalSecond }) => {
      const stored = ground.visits.find(({ id }) => id === visit.key)?.assignments[0]?.startEpochSecond;
      const isElsewhere = stored !== undefined && stored !== arrivalSecond + live.originEpochSecond;
      return isElsewhere ? [`${visit.key} is drawn ${stored - arrivalSecond - live.originEpochSecond} s off`] : [];
    }),
  );
  return [...verdict.violations.map(({ rule, visitKey }) => `${rule} ${visitKey}`), ...drawn];
}
