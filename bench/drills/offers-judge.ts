import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { offeredDays } from '@/domain/appointment/window-grid';
import { parisDay, parisInstant } from '@/domain/calendar/paris';
import { planFaults } from '@/testing/plan-audit';
import type { StaffedTown } from './offers-town';

/** What the judge says of the days ahead, read from the database: faults by day. */
type Faults = ReadonlyMap<string, ReadonlySet<string>>;

export type Judge = {
  /** Something other than a booking has happened: what it broke (work on somebody's sick day, a morning gone by) is known from now on. */
  readonly look: () => Promise<void>;
  /** What bookings have broken since the last look: none, or the product is wrong. */
  readonly newlyBroken: () => Promise<string[]>;
};

/** Judges by `src/planning/verify.ts`, which shares nothing with what made the plan, and by the promises as rows. */
export function judgeOf(town: StaffedTown): Judge {
  let known: Faults = new Map();
  return {
    async look() {
      known = await faults(town);
    },
    async newlyBroken() {
      const found = await faults(town);
      const fresh = [...found].flatMap(([day, own]) =>
        [...own].filter((fault) => !known.get(day)?.has(fault)).map((fault) => `${day}: ${fault}`),
      );
      known = found;
      return fresh;
    },
  };
}

async function faults(town: StaffedTown): Promise<Faults> {
  const now = town.ports.clock.now();
  const found = new Map<string, Set<string>>();
  for (const day of offeredDays(now)) {
    const hasBegun = Temporal.Instant.compare(now, parisInstant(day, '07:00')) > 0;
    const own = await planFaults(town, day.toString(), day.toString(), 'aside');
    // Drawn later than it could be is no fault: a place was kept in between and then let go. Once a day has begun, the plan as it goes is
    // no longer the plan as it was drawn.
    const isFault = (fault: string) => !fault.includes('is drawn') || (!hasBegun && fault.includes('is drawn -'));
    // By how much somebody's sick day is drawn wrong changes with every visit taken off it.
    const told = own
      .filter(isFault)
      .map((fault) => fault.replace(/drawn -\d+ s off/, 'drawn before anybody can be there'));
    found.set(day.toString(), new Set(told));
  }
  for (const { day, fault } of await missedInPlan(town)) found.get(day)?.add(fault);
  return found;
}

/** Promises the stored plan would miss, from tomorrow on: an arrival outside the window, or nobody at all. */
async function missedInPlan({ database, dispatcher, ports }: StaffedTown) {
  const today = parisDay(ports.clock.now()).toString();
  const { rows } = await database.execute<{ day: string; fault: string }>(sql`
    select (a.window_start at time zone 'Europe/Paris')::date::text as day,
      'promise of ' || a.work_order_id || case when g.start is null then ' without anybody' else ' missed' end as fault
    from appointment a left join lateral (
      select min(lower(g.during)) as start from visit v join visit_assignment g on g.visit_id = v.id and g.blocks
      where v.work_order_id = a.work_order_id) g on true
    where a.territory_id = ${dispatcher.territoryId} and a.cancelled_at is null
      and (a.window_start at time zone 'Europe/Paris')::date > ${today}::date
      and (g.start is null or g.start < a.window_start or g.start > a.window_end)`);
  return rows;
}
