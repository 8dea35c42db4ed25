import type { Temporal } from 'temporal-polyfill';
import { parisInstant } from '@/domain/calendar/paris';
import { isWorkingDay } from '@/domain/calendar/working-days';
import { type JobTypeCode, jobType } from '@/domain/work-order/job-type';
import phrases from '../data/phrases.json' with { type: 'json' };
import { type Random, randomFrom } from '../random';
import { type AppointmentWish, appointmentWishes } from './appointment-wishes';
import type { DemoCustomer } from './customers';
import { JOB_MIX, type JobMixLine } from './job-mix';
import type { OpenJob } from './open-job';
import { idsFrom } from './seeded-id';
import type { DemoServicePoint } from './service-points';

export type DemoJob = OpenJob & { readonly appointment: AppointmentWish };

/** The 300 open jobs of the morning of `startDay`, oldest first; never two at one place. */
export function jobs(
  seed: number,
  startDay: Temporal.PlainDate,
  workingDays: readonly Temporal.PlainDate[],
  points: readonly DemoServicePoint[],
  customers: readonly DemoCustomer[],
): readonly DemoJob[] {
  const random = randomFrom(seed, 'jobs');
  const nextId = idsFrom(seed, 'jobs', parisInstant(startDay, '00:00'));
  const holderOf = new Map(
    customers.flatMap((one) => one.contracts.map((held) => [held.servicePointId, one] as const)),
  );
  const free = new Set(random.shuffled(points).filter(({ id }) => holderOf.has(id)));
  const open = JOB_MIX.flatMap((line) => {
    const places = [...free].filter(line.suits).slice(0, line.count);
    return places.map((point): OpenJob => {
      free.delete(point);
      const holder = line.isInternal ? null : (holderOf.get(point.id) ?? null);
      return { id: nextId(), ...job(line, startDay, random), servicePointId: point.id, customerId: holder?.id ?? null };
    });
  }).sort((a, b) => a.reportedAt.epochMilliseconds - b.reportedAt.epochMilliseconds);
  const byId = new Map(customers.map((one) => [one.id, one]));
  const wishes = appointmentWishes(open, byId, workingDays, random);
  return open.map((one, index) => ({ ...one, appointment: wishes[index] ?? { kind: 'notNeeded' } }));
}

function job(line: JobMixLine, startDay: Temporal.PlainDate, random: Random) {
  return {
    type: line.type,
    reportedAt: reportedAt(line, startDay, random),
    channel: line.isInternal ? ('internal' as const) : random.weighted({ phone: 70, website: 22, counter: 8 }),
    note: random.pick(notesOn(line.type)),
    durationMinutes: durationMinutes(line.type, random),
  };
}

/** Within office hours of a recent working day, recent ones likelier; a complaint about the water (24 hours) the evening before. */
function reportedAt(line: JobMixLine, startDay: Temporal.PlainDate, random: Random): Temporal.Instant {
  if (line.reportedWithinWorkingDays === 0) {
    return parisInstant(startDay.subtract({ days: 1 }), '15:00').add({ minutes: random.integer(0, 8 * 60) });
  }
  const back = 1 + Math.floor(line.reportedWithinWorkingDays * random.next() ** 1.4);
  return parisInstant(workingDayBefore(startDay, back), '08:00').add({ minutes: random.integer(0, 10 * 60) });
}

/** The `count`-th working day before `day`, which itself never counts. */
function workingDayBefore(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = reached.subtract({ days: 1 });
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** The longest a job may take and still fit the works crews' early shift, travel included. */
const LONGEST_MINUTES = 300;

/** Log-normal around the type's duration, so that the middle of the day is right and a few jobs take twice as long. */
function durationMinutes(type: JobTypeCode, random: Random): number {
  const drawn = jobType(type).durationMinutes * Math.exp(0.3 * random.bell());
  return Math.min(LONGEST_MINUTES, Math.max(5, 5 * Math.round(drawn / 5)));
}

function notesOn(type: JobTypeCode): readonly string[] {
  const notes: Readonly<Record<string, readonly string[]>> = phrases.notes;
  return notes[type] ?? [];
}
