import { parisDay } from '@/domain/calendar/paris';
import type { TerritoryId } from '@/domain/ids';
import { isOver } from '@/domain/work-order/visit-state';
import { routeSchedule } from '@/planning/timetable/schedule';
import type { Ports } from '../ports/ports';
import { instantOf, layOut } from './live-plan';

/** When somebody is expected at a visit, and to be done. ISO instants. */
export type Expected = { readonly start: string; readonly end: string };

/** By visit; null: whoever has it is away by then, and nobody comes. One that is over, or that stands on a route nobody drives any more, is not in it. */
export type Forecast = ReadonlyMap<string, Expected | null>;

/**
 * How the plan will really go: the routes of yesterday's night, today and tomorrow in their order, timed from what has happened and from
 * now, as offers and candidates see them. The stored times say what was meant when the route was last written. Always of everybody: one
 * technician's day hangs on the crews of others. A job of a crew is expected when the last of them is there.
 */
export async function forecast(
  ports: Pick<Ports, 'clock' | 'plan' | 'travel'>,
  territoryId: TerritoryId,
): Promise<Forecast> {
  const now = ports.clock.now();
  const today = parisDay(now);
  const asked = { from: today.subtract({ days: 1 }), to: today.add({ days: 1 }), now };
  const ground = await ports.plan.ground(territoryId, { ...asked, technicianIds: null, jobs: [] });
  const live = layOut({ ...ground, holds: [] }, ports.travel, { ...asked, deciding: null });
  const { routes } = live.problem.description;
  const open = new Set(ground.visits.filter(({ state }) => !isOver(state)).map(({ id }) => id as string));
  const found = new Map<string, Expected | null>();
  for (const { key, absences = [] } of routes)
    for (const { visitKey, hasBegun, arrivalSecond, endSecond } of routeSchedule(live.problem, live.plan, key).stops) {
      if (!open.has(visitKey)) continue;
      const isAway =
        !hasBegun && absences.some((one) => one.startSecond <= arrivalSecond && arrivalSecond < one.endSecond);
      const [start, end] = [arrivalSecond, endSecond].map((second) => instantOf(live, second).toString());
      const known = found.get(visitKey);
      if (isAway || known === null) found.set(visitKey, null);
      else if (start && end && (!known || known.start < start)) found.set(visitKey, { start, end });
    }
  return found;
}
