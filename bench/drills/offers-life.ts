import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { parisDay, parisInstant } from '@/domain/calendar/paris';
import { workingDaysFrom } from '@/domain/calendar/working-days';
import { RecordAbsence } from '@/domain/commands/attendance';
import { CancelAppointment } from '@/domain/commands/cancel-appointment';
import { MoveAppointment } from '@/domain/commands/move-appointment';
import type { Random } from '@/planning/random';
import { cancelAppointment } from '@/use-cases/appointments/cancel-appointment';
import { moveAppointment } from '@/use-cases/appointments/move-appointment';
import { offerWindows } from '@/use-cases/appointments/offer-windows';
import { recordAbsence } from '@/use-cases/register/record-absence';
import { type Booked, one } from './offers-callers';
import type { Tally } from './offers-tally';
import type { StaffedTown } from './offers-town';

/** Somebody calls again and takes any other window that is offered. */
export async function moves(town: StaffedTown, dice: Random, tally: Tally, booked: Booked): Promise<void> {
  const { ports, dispatcher } = town;
  const offered = await offerWindows(ports, dispatcher, { workOrderId: booked.workOrderId });
  const windows = offered.ok ? offered.value.days.flatMap((day) => day.windows) : [];
  if (windows.length === 0) return tally.count('nothing to move to');
  const { technicianId, windowStart, windowEnd } = one(windows, dice);
  const { appointmentId, version } = booked;
  const place = { technicianId, windowStart, windowEnd };
  const command = MoveAppointment.parse({ id: v7(), appointmentId, version, place });
  const answer = await moveAppointment(ports, dispatcher, command);
  if (!answer.ok) return tally.count(`move refused: ${answer.refusal.kind}`);
  booked.version = answer.value.version;
  tally.count('moved');
}

export async function cancels(town: StaffedTown, tally: Tally, { appointmentId, version }: Booked): Promise<void> {
  const command = CancelAppointment.parse({ id: v7(), appointmentId, version, by: 'customer' });
  const answer = await cancelAppointment(town.ports, town.dispatcher, command);
  tally.count(answer.ok ? 'cancelled' : `cancellation refused: ${answer.refusal.kind}`);
}

/** A technician is ill from today or one of the next days on, for one to three days. What was planned waits for a person. */
export async function fallsIll(town: StaffedTown, dice: Random, tally: Tally): Promise<void> {
  const { ports, dispatcher, technicianIds } = town;
  const first = parisDay(ports.clock.now()).add({ days: dice.below(4) });
  const startsAt = parisInstant(first, '00:00').toString();
  const endsAt = parisInstant(first.add({ days: 1 + dice.below(3) }), '00:00').toString();
  const away = { absenceId: v7(), technicianId: one(technicianIds, dice), startsAt, endsAt, reason: 'sick' };
  const answer = await recordAbsence(ports, dispatcher, RecordAbsence.parse({ id: v7(), ...away }));
  if (!answer.ok) throw new Error(`nobody can fall ill: ${answer.refusal.kind}`);
  tally.count('fell ill');
  tally.count('stranded by illness', answer.value.toRebook);
}

/** The hours people call at, from a Monday on: before the shifts, sometimes late in the morning, and in the evening. */
export function* hoursOfCalls(from: string): Generator<Temporal.Instant> {
  for (let day = Temporal.PlainDate.from(from), n = 0; ; n += 1) {
    yield parisInstant(day, '07:00');
    if (n % 3 === 1) yield parisInstant(day, '11:00');
    yield parisInstant(day, '18:00');
    day = workingDaysFrom(day.add({ days: 1 }), 1)[0] ?? day.add({ days: 1 });
  }
}
