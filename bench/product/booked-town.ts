import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { appointment } from '@/adapters/postgres/schema/appointment';
import { clock } from '@/adapters/postgres/schema/clock';
import { servicePoint } from '@/adapters/postgres/schema/service-point';
import { heldSkill, shift, technician } from '@/adapters/postgres/schema/technician';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { DAILY_WINDOWS, offeredDays } from '@/domain/appointment/window-grid';
import { parisInstant } from '@/domain/calendar/paris';
import type { AppointmentId, ServicePointId, TechnicianId, WorkOrderId } from '@/domain/ids';
import { SKILLS } from '@/domain/roster/skill';
import { JOB_TYPE_CODES, type JobTypeCode, jobType } from '@/domain/work-order/job-type';
import type { Place } from '@/planning/model/problem-description';
import { planDay } from '@/planning/planner/plan-day';
import { type Random, random, shuffled } from '@/planning/random';
import type { Town } from '@/testing/build-town';
import { layOut } from '@/use-cases/dispatch/live-plan';
import { type RealisticDay, realisticDays } from '../days/realistic-day';
import { storeDay } from './store-day';

export type BookedTown = Town & {
  /** Service points where a call may come from. */
  readonly points: readonly ServicePointId[];
  readonly technicians: readonly TechnicianId[];
  readonly visits: number;
};

const DAYS = 15;
/** 7 000 asked of 60 technicians in 15 days; about four of five fit. */
const ASKED_A_TECHNICIAN_DAY = 7000 / 60 / DAYS;
const SEARCH_ROUNDS = 500;
const CALLERS = 400;

/** Work that is booked ahead, half of it at a window the customer was promised. */
const BOOKABLE = JOB_TYPE_CODES.filter((code) => ['planned', 'quote', 'meter'].includes(jobType(code).family));

/** Fills a town's database with so many technicians whose next fifteen working days are booked, as search would have booked them. */
export async function bookedTown(town: Town, technicians: number, seed: number): Promise<BookedTown> {
  const dice = random(seed);
  const now = town.ports.clock.now();
  const asked = Math.round(technicians * ASKED_A_TECHNICIAN_DAY);
  const lands = realisticDays({ technicians, visits: Math.max(asked, CALLERS), seed }, DAYS + 1);
  const [first] = lands;
  const staff = await hireAll(town, first, dice);
  let visits = 0;
  for (const [d, day] of offeredDays(now).slice(0, DAYS).entries()) {
    const places = (lands[d]?.visits ?? []).slice(0, asked).map(({ place }) => place);
    const jobs = await ask(town, places, day, dice);
    visits += await planned(town, day, jobs);
  }
  const points = await settle(town, (lands[DAYS]?.visits ?? []).slice(0, CALLERS));
  await town.database.execute(sql`analyze`);
  return { ...town, points, technicians: staff, visits };
}

async function hireAll({ database, dispatcher }: Town, land: RealisticDay | undefined, dice: Random) {
  const ids: TechnicianId[] = [];
  for (const [t, { startPlace }] of (land?.routes ?? []).entries()) {
    const id = v7() as TechnicianId;
    ids.push(id);
    const home = { startLon: startPlace.lon, startLat: startPlace.lat, endLon: startPlace.lon, endLat: startPlace.lat };
    const { territoryId } = dispatcher;
    await database
      .insert(technician)
      .values({ id, territoryId, reference: `B-${t}`, name: `Technician ${t + 1}`, ...home });
    const week = [1, 2, 3, 4, 5].flatMap((weekday) => [
      { technicianId: id, weekday, startsAt: '07:50', endsAt: '12:00' },
      { technicianId: id, weekday, startsAt: '13:30', endsAt: '16:50' },
    ]);
    await database.insert(shift).values(week);
    const held = shuffled([...SKILLS], dice).slice(0, Math.round(SKILLS.length * 0.75));
    await database.insert(heldSkill).values(held.map((skill) => ({ technicianId: id, skill, validUntil: null })));
  }
  return ids;
}

/** Work orders of one day, with the windows promised and the term that runs. */
async function ask(town: Town, places: readonly Place[], day: Temporal.PlainDate, dice: Random) {
  const { database, dispatcher, ports } = town;
  const { territoryId } = dispatcher;
  const now = ports.clock.now();
  const points = await settle(
    town,
    places.map((place) => ({ place })),
  );
  const reportedAt = now.subtract({ hours: 24 });
  const orders = points.map((servicePointId) => {
    const type = BOOKABLE[dice.below(BOOKABLE.length)] as JobTypeCode;
    const id = v7() as WorkOrderId;
    const said = { customerId: null, callerName: null, callerPhone: null, channel: 'phone' as const };
    const at = { reportedAt, recordedAt: reportedAt, qualifiedAt: reportedAt };
    const durationMinutes = jobType(type).durationMinutes;
    const job = { jobType: type, durationMinutes, state: 'planned' as const };
    return { id, territoryId, reference: `BK-${id.slice(-12)}`, servicePointId, ...said, ...job, ...at };
  });
  await database.insert(workOrder).values(orders);
  const dueAt = now.add({ hours: 24 * 21 });
  const running = { occasion: 'case', territoryId, number: 26, charterVersion: '2025-01', startedAt: reportedAt };
  const clocks = orders.map(({ id }) => {
    return { ...running, workOrderId: id, code: '26b', dueAt, state: 'running', pauses: [], amountCents: 3000 };
  });
  await database.insert(clock).values(clocks as (typeof clock.$inferInsert)[]);
  const promised = orders.filter((one) => jobType(one.jobType).needsCustomer);
  const windows = promised.map(({ id: workOrderId }) => {
    const [from, to] = DAILY_WINDOWS[dice.below(DAILY_WINDOWS.length)] ?? DAILY_WINDOWS[0];
    const window = { windowStart: parisInstant(day, from), windowEnd: parisInstant(day, to) };
    const told = { confirmBy: 'sms' as const, fixedAt: reportedAt, toldAt: reportedAt };
    return { id: v7() as AppointmentId, territoryId, workOrderId, version: 1, ...window, ...told };
  });
  if (windows.length > 0) await database.insert(appointment).values(windows);
  return orders.map(({ id }) => id);
}

async function settle({ database, dispatcher }: Town, places: readonly { readonly place: Place }[]) {
  const points = places.map(({ place }) => {
    const id = v7() as ServicePointId;
    const address = { insee: '13103', houseNumber: '1', street: 'chemin des Vignes', postcode: '13300' };
    const { territoryId } = dispatcher;
    return { id, territoryId, reference: `PT-${id.slice(-12)}`, ...address, ...place, confidence: 1 };
  });
  if (points.length > 0) await database.insert(servicePoint).values(points);
  return points.map(({ id }) => id);
}

/** Plans what was asked for a day as a search would, and writes it; what found no place is forgotten. Gives how many are booked. */
async function planned(town: Town, day: Temporal.PlainDate, jobs: readonly WorkOrderId[]): Promise<number> {
  const { ports, dispatcher, database } = town;
  const asked = { from: day, to: day, now: ports.clock.now() };
  const ground = await ports.plan.ground(dispatcher.territoryId, { ...asked, technicianIds: null, jobs });
  const live = layOut(ground, ports.travel, { ...asked, deciding: null });
  const { plan } = planDay(live.problem, live.plan, { seed: 1, iterations: SEARCH_ROUNDS });
  const served = await storeDay(town, live, plan, day);
  const left = jobs.filter((id) => !served.has(id));
  if (left.length > 0)
    for (const table of [clock, appointment]) await database.delete(table).where(sql`${table.workOrderId} in ${left}`);
  if (left.length > 0) await database.delete(workOrder).where(sql`${workOrder.id} in ${left}`);
  return served.size;
}
