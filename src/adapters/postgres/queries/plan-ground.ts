import { sql } from 'drizzle-orm';
import type { TerritoryId } from '@/domain/ids';
import type { GroundAsked, PlanGround } from '@/use-cases/ports/plan-ground';
import type { Connection } from '../database';
import { crewOf, holdsIn, jobsAsked, spanSql, techniciansIn, versionsIn, visitsIn } from './plan-ground-parts';

/** The live plan of some days in one statement: technicians, visits with what has really happened, holds, jobs, versions. */
export async function planGround(
  connection: Connection,
  territory: TerritoryId,
  { now, technicianIds, jobs, ...days }: GroundAsked,
): Promise<PlanGround> {
  const span = spanSql(days);
  const { rows } = await connection.execute<PlanGround & Record<string, unknown>>(sql`
    with ${crewOf(territory, technicianIds)}
    select ${techniciansIn(span)} as technicians, ${visitsIn(span)} as visits, ${holdsIn(span, now)} as holds,
      ${jobsAsked(territory, jobs)} as jobs, ${versionsIn(span)} as versions`);
  const [ground] = rows;
  if (!ground) throw new Error('a statement without a row');
  return ground;
}
