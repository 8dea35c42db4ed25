import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import type { AppointmentId, WorkOrderId } from '@/domain/ids';
import { bookAppointment } from '@/use-cases/appointments/book-appointment';
import { offerWindows } from '@/use-cases/appointments/offer-windows';
import type { OfferedWindow } from '@/use-cases/appointments/offers-in';
import { markTold } from '@/use-cases/messages/mark-told';
import { SEED } from '../accounts';
import type { DemoJob } from '../blueprint/jobs';
import { idsFrom } from '../blueprint/seeded-id';
import { accepted, commandId, type Loading } from './loading';

type Booked = Extract<DemoJob['appointment'], { kind: 'booked' }>;

const MIDDAY_HOUR = 12;

/** Calls the customers back, so to speak: each job with a wish gets the offered window nearest to it. */
export async function bookAppointments(loading: Loading): Promise<string> {
  let booked = 0;
  const wishing = loading.company.jobs.flatMap((job) =>
    job.appointment.kind === 'booked' ? [{ job, wish: job.appointment }] : [],
  );
  for (const { job, wish } of wishing) if (await book(loading, job, wish)) booked += 1;
  return `${booked} of ${wishing.length} customers have a window`;
}

/** False when nothing can be offered: the job then waits on the desk like any other. */
async function book({ ports, actor, company }: Loading, job: DemoJob, wish: Booked): Promise<boolean> {
  const workOrderId = job.id as WorkOrderId;
  const offered = await offerWindows(ports, actor, { workOrderId });
  if (!offered.ok) return false;
  const day = company.workingDays[wish.nearWorkingDay] ?? company.startDay;
  const windows = offered.value.days.flatMap((one) => one.windows);
  const [nearest] = windows.sort((a, b) => distance(a, day, wish) - distance(b, day, wish));
  if (!nearest) return false;
  const { technicianId } = nearest;
  const [windowStart, windowEnd] = [nearest.windowStart, nearest.windowEnd].map((text) => Temporal.Instant.from(text));
  if (!windowStart || !windowEnd) return false;
  const appointmentId = appointmentIdOf(job);
  const place = { technicianId, windowStart, windowEnd };
  accepted(await bookAppointment(ports, actor, { id: commandId(`book ${job.id}`), workOrderId, appointmentId, place }));
  return true;
}

/** The latest bookings still wait for the post and the telephone network. */
const NOT_TOLD_YET = 12;

/** All but the latest have been told on the telephone (29), so that the demo does not begin by owing everybody 30 €. */
export async function callBack({ ports, actor, company }: Loading): Promise<string> {
  const booked = company.jobs.filter(({ appointment }) => appointment.kind === 'booked').slice(0, -NOT_TOLD_YET);
  let told = 0;
  for (const job of booked) {
    const promised = { workOrderId: job.id as WorkOrderId, appointmentId: appointmentIdOf(job), version: 1 };
    const answer = await markTold(ports, actor, { id: commandId(`told ${job.id}`), ...promised, taskId: null });
    if (answer.ok) told += 1;
  }
  return `${told} customers told on the telephone`;
}

function appointmentIdOf(job: DemoJob): AppointmentId {
  return idsFrom(SEED, `appointment ${job.id}`, job.reportedAt)() as AppointmentId;
}

/** How far a window is from what the customer would like: days first, then the half of the day, then what it costs. */
function distance(window: OfferedWindow, wished: Temporal.PlainDate, { partOfDay }: Booked): number {
  const start = Temporal.Instant.from(window.windowStart);
  const days = Math.abs(wished.until(parisDay(start), { largestUnit: 'days' }).days);
  const isMorning = start.toZonedDateTimeISO('Europe/Paris').hour < MIDDAY_HOUR;
  const isOtherHalf = partOfDay !== 'any' && isMorning !== (partOfDay === 'morning');
  return days * 1_000_000 + (isOtherHalf ? 500_000 : 0) + Math.min(400_000, window.costCents);
}
