import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { HoldOffers } from '@/domain/commands/hold-offers';
import { OpenWorkOrder } from '@/domain/commands/open-work-order';
import type { WorkOrderId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { Random } from '@/planning/random';
import { bookAppointment } from '@/use-cases/appointments/book-appointment';
import { holdOffers } from '@/use-cases/appointments/hold-offers';
import { offerWindows } from '@/use-cases/appointments/offer-windows';
import type { OfferedWindow } from '@/use-cases/appointments/offers-in';
import { openWorkOrder } from '@/use-cases/intake/open-work-order';
import { must } from './drill';
import type { Tally } from './offers-tally';
import type { StaffedTown } from './offers-town';

/** As often as the demo company is asked for them. */
const ASKED_FOR: readonly (readonly [JobTypeCode, number])[] = [
  ['meterReading', 50],
  ['meterReplacement', 50],
  ['privateLeak', 30],
  ['serviceOpening', 18],
  ['quoteVisit', 18],
  ['lowPressure', 16],
  ['serviceClosing', 14],
  ['meterCheck', 12],
  ['meterSetting', 12],
];

/** Somebody who has been offered windows and has made up their mind. */
export type Caller = { readonly workOrderId: WorkOrderId; readonly chosen: OfferedWindow; readonly byHold: boolean };

export type Booked = { readonly workOrderId: WorkOrderId; readonly appointmentId: string; version: number };

/** A request of a random kind at a random home, asked about: by telephone with places kept, or looked up. Null: nothing can be offered. */
export async function askedFor(
  town: StaffedTown,
  dice: Random,
  tally: Tally,
  wished: Caller | null,
): Promise<Caller | null> {
  const { ports, dispatcher } = town;
  const workOrderId = v7() as WorkOrderId;
  const said = { callerName: '', callerPhone: '', channel: 'phone', privateSide: false, description: '' };
  const home = one(town.homes, dice);
  const reportedAt = ports.clock.now().toString();
  const order = { id: v7(), workOrderId, ...home, ...said, jobType: jobFor(dice), reportedAt };
  const opened = await openWorkOrder(ports, dispatcher, OpenWorkOrder.parse(order));
  must(opened.ok, `a request cannot be opened: ${opened.ok || opened.refusal.kind}`);
  const isHeld = dice.below(2) === 0;
  const answer = await tally.timed('asking', () =>
    isHeld
      ? holdOffers(ports, dispatcher, HoldOffers.parse({ id: v7(), workOrderId }))
      : offerWindows(ports, dispatcher, { workOrderId }),
  );
  const windows = answer.ok ? answer.value.days.flatMap((day) => day.windows) : [];
  if (windows.length === 0) {
    tally.count(answer.ok ? 'nothing offered' : `not offered: ${answer.refusal.kind}`);
    return null;
  }
  // One who wants what somebody else is about to book, or anything at all: the best is as likely as the worst.
  const same = wished && windows.find((window) => isSame(window, wished.chosen));
  const kept = windows.filter(({ holdId }) => holdId !== null);
  const chosen = same ?? one(kept.length > 0 && dice.below(2) === 0 ? kept : windows, dice);
  return { workOrderId, chosen, byHold: chosen.holdId !== null && dice.below(4) > 0 };
}

/** Books what was chosen, sometimes with whoever can come. A refusal is counted; a window other than the one offered ends the drill. */
export async function booksIt(town: StaffedTown, dice: Random, tally: Tally, caller: Caller): Promise<Booked | null> {
  const { workOrderId, chosen, byHold } = caller;
  const { windowStart, windowEnd } = chosen;
  const technicianId = dice.below(4) === 0 ? null : chosen.technicianId;
  const place = byHold ? { holdId: chosen.holdId } : { technicianId, windowStart, windowEnd };
  const appointmentId = v7();
  const command = BookAppointment.parse({ id: v7(), workOrderId, appointmentId, place });
  const answer = await tally.timed('booking', () => bookAppointment(town.ports, town.dispatcher, command));
  if (!answer.ok) {
    tally.count(`refused: ${answer.refusal.kind}`);
    return null;
  }
  const fixed = answer.value;
  const isOffered = sameInstant(fixed.windowStart, windowStart) && sameInstant(fixed.windowEnd, windowEnd);
  must(isOffered, `offered ${windowStart} to ${windowEnd}, promised ${fixed.windowStart} to ${fixed.windowEnd}`);
  const isTheirs = (technicianId === null && !byHold) || fixed.technicianId === chosen.technicianId;
  must(isTheirs, `offered with ${chosen.technicianName}, booked with ${fixed.technicianName}`);
  tally.count('booked');
  return { workOrderId, appointmentId, version: fixed.version };
}

export function one<Item>(items: readonly Item[], dice: Random): Item {
  const found = items[dice.below(items.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

function jobFor(dice: Random): JobTypeCode {
  let left = dice.below(ASKED_FOR.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [code, weight] of ASKED_FOR) {
    left -= weight;
    if (left < 0) return code;
  }
  return 'meterReading';
}

const isSame = (a: OfferedWindow, b: OfferedWindow) =>
  a.technicianId === b.technicianId && a.windowStart === b.windowStart && a.windowEnd === b.windowEnd;

const sameInstant = (a: string, b: string) => Temporal.Instant.from(a).equals(Temporal.Instant.from(b));
