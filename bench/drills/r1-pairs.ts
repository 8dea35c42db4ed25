import { and, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { appointment } from '@/adapters/postgres/schema/appointment';
import { task } from '@/adapters/postgres/schema/message';
import { visit, visitAssignment } from '@/adapters/postgres/schema/route';
import { workingDaysFrom } from '@/domain/calendar/working-days';
import type { TechnicianId, WorkOrderId } from '@/domain/ids';
import type { Town } from '@/testing/build-town';
import { askPlan, newPlanner, searchAll } from '@/testing/plan-search';
import { hire, request } from '@/testing/roster';
import { must } from './drill';
import type { Attempt, AttemptAnswer } from './race-child';

const planner = newPlanner();

type Race = { readonly run: (attempts: readonly Attempt[]) => Promise<AttemptAnswer[]> };

/**
 * Two hands on one technician's day at once, again and again: a booking against a move, the planner against a drag.
 * Whoever wins, nothing fails and (the caller audits) the plan stays one that can be driven.
 */
export async function racesInPairs(town: Town, race: Race, cookie: string, rounds: number) {
  const counts = { moveAgainstBook: 0, plannerAgainstDrag: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const day = dayOf(round);
    const technicianId = await hire(town, `Pair ${round}`, { skills: ['meterReplacement', 'networkValves'] });
    const booked = await book(town, race, technicianId, window(day, '13:30', '15:30'), cookie);
    if (booked) {
      const place = { technicianId, ...window(day, '08:00', '10:00') };
      const input = { id: v7(), appointmentId: booked, version: 1, place };
      await bothAtOnce(
        race,
        { path: 'appointments.moveAppointment', input, cookie },
        await bookingOf(town, technicianId, window(day, '08:00', '10:00'), cookie),
      );
      counts.moveAgainstBook += 1;
    }
    await request(town, 'valveCheck');
    const drag = await dragOf(town, technicianId, day, cookie);
    if (drag) {
      const searchId = await askPlan(town, day.toString());
      await searchAll(town, planner, 50);
      await bothAtOnce(race, { path: 'dispatch.acceptPlan', input: { id: v7(), searchId }, cookie }, drag);
      counts.plannerAgainstDrag += 1;
    }
  }
  return counts;
}

/** An absence recorded while a place inside it is being booked: nobody fails, and a booking that came first asks a person. */
export async function absenceAgainstBook(town: Town, race: Race, cookie: string, rounds: number) {
  let bookedFirst = 0;
  for (let round = 0; round < rounds; round += 1) {
    const day = dayOf(round);
    const technicianId = await hire(town, `Away ${round}`, { skills: ['meterReplacement'] });
    const away = { startsAt: at(day, '10:00'), endsAt: at(day, '16:50') };
    const input = { id: v7(), absenceId: v7(), technicianId, ...away, reason: 'sick' };
    const booking = await bookingOf(town, technicianId, window(day, '14:30', '16:30'), cookie);
    await bothAtOnce(race, { path: 'roster.recordAbsence', input, cookie }, booking);
    const { workOrderId } = booking.input as { workOrderId: WorkOrderId };
    const isBooked = (await appointmentOf(town, workOrderId)) !== null;
    must(isBooked === (await hasRebookTask(town, workOrderId)), 'a visit inside an absence asks nobody to rebook it');
    if (isBooked) bookedFirst += 1;
  }
  return { absenceAgainstBook: rounds, bookedFirst };
}

async function bothAtOnce(race: Race, first: Attempt, second: Attempt): Promise<void> {
  const answers = await race.run([first, second]);
  const statuses = answers.map(({ status }) => status);
  must(
    statuses.every((status) => status < 500),
    `${first.path} against ${second.path}: ${statuses.join(' and ')}`,
  );
}

async function hasRebookTask(town: Town, workOrderId: WorkOrderId): Promise<boolean> {
  const open = and(eq(task.workOrderId, workOrderId), eq(task.kind, 'rebook'));
  return (await town.database.select({ id: task.id }).from(task).where(open)).length > 0;
}

async function appointmentOf(town: Town, workOrderId: WorkOrderId) {
  const [fixed] = await town.database
    .select({ id: appointment.id })
    .from(appointment)
    .where(eq(appointment.workOrderId, workOrderId));
  return fixed?.id ?? null;
}

function dayOf(round: number): Temporal.PlainDate {
  const days = workingDaysFrom(Temporal.PlainDate.from('2026-11-25'), 12);
  return days[round % days.length] as Temporal.PlainDate;
}

function at(day: Temporal.PlainDate, time: string): string {
  return `${day}T${time}:00+01:00`;
}

function window(day: Temporal.PlainDate, from: string, to: string) {
  return { windowStart: at(day, from), windowEnd: at(day, to) };
}

async function bookingOf(town: Town, technicianId: TechnicianId, wanted: object, cookie: string): Promise<Attempt> {
  const workOrderId = await request(town, 'meterReplacement');
  const input = { id: v7(), appointmentId: v7(), workOrderId, place: { technicianId, ...wanted } };
  return { path: 'appointments.bookAppointment', input, cookie };
}

async function book(town: Town, race: Race, technicianId: TechnicianId, wanted: object, cookie: string) {
  const attempt = await bookingOf(town, technicianId, wanted, cookie);
  const [answer] = await race.run([attempt]);
  if (answer?.refusal) return null;
  return appointmentOf(town, (attempt.input as { workOrderId: WorkOrderId }).workOrderId);
}

/** Drags the technician's first visit of the day to another place in the tour. */
async function dragOf(town: Town, technicianId: TechnicianId, day: Temporal.PlainDate, cookie: string) {
  const [planned] = await town.database
    .select({ id: visit.id })
    .from(visitAssignment)
    .innerJoin(visit, eq(visit.id, visitAssignment.visitId))
    .where(and(eq(visitAssignment.technicianId, technicianId), eq(visitAssignment.day, day)));
  if (!planned) return null;
  const to = { technicianId, day: day.toString(), position: 0, start: null };
  return { path: 'dispatch.moveVisit', input: { id: v7(), visitId: planned.id, to, seen: [] }, cookie };
}
