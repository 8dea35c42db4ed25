import { type SQL, sql } from 'drizzle-orm';
import type { TerritoryId } from '@/domain/ids';
import type { GroundAsked, PlanGround } from '@/use-cases/ports/plan-ground';
import type { Connection } from '../database';
import {
  colleaguesIn,
  crewOf,
  holdsIn,
  jobsAsked,
  spanSql,
  techniciansIn,
  versionsIn,
  visitsIn,
} from './plan-ground-parts';

/** The live plan of some days in one statement: technicians, visits with what has really happened, holds, jobs, versions. */
export async function planGround(
  connection: Connection,
  territory: TerritoryId,
  asked: GroundAsked,
): Promise<PlanGround> {
  const statement = groundStatement(territory, asked);
  const { rows } = await connection.execute<PlanGround & Record<string, unknown>>(statement);
  const [ground] = rows;
  if (!ground) throw new Error('a statement without a row');
  return ground;
}

/** Every table it reads notes its changes (`drizzle/0008_plan_changes.sql`), but for holds. */
export function groundStatement(territory: TerritoryId, { now, technicianIds, jobs, ...days }: GroundAsked): SQL {
  const span = spanSql(days);
  const colleagues = technicianIds ? sql`${colleaguesIn(territory, technicianIds, span)} as colleagues,` : sql``;
  return sql`
    with ${crewOf(territory, technicianIds)}
    select ${techniciansIn(span)} as technicians, ${colleagues} ${visitsIn(span)} as visits,
      ${holdsIn(span, now)} as holds, ${jobsAsked(territory, jobs)} as jobs, ${versionsIn(span)} as versions`;
}
