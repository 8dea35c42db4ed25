import { Temporal } from 'temporal-polyfill';
import { parisDay, parisInstant } from '@/domain/calendar/paris';
import { randomFrom } from '../random';
import type { Absence } from './absence';
import { overlaps } from './attendance';
import { type DemoTechnician, holds } from './technicians';

/**
 * A week on call (astreinte), Friday evening to Friday evening, without a gap to the next: it answers whenever no shift
 * does (commitment 23). The ladder is called in order: who repairs leaks, who samples, who comes to lift the second end.
 */
export type OnCallDuty = {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** Ids of three technicians; the first repairs leaks, the second is certified to sample. */
  readonly ladder: readonly [leak: string, sampling: string, second: string];
};

const HANDOVER = '16:50';
const FRIDAY = 5;

/** The rota from the Friday before `startDay` to the second Friday after the last working day. Throws when a week cannot be filled. */
export function onCallRota(
  seed: number,
  startDay: Temporal.PlainDate,
  lastDay: Temporal.PlainDate,
  technicians: readonly DemoTechnician[],
  absences: readonly Absence[],
): readonly OnCallDuty[] {
  const order = randomFrom(seed, 'on call').shuffled(technicians);
  const duties: OnCallDuty[] = [];
  const turns = new Map<string, number>();
  const end = lastDay.add({ days: 7 });
  for (
    let friday = fridayBefore(startDay);
    Temporal.PlainDate.compare(friday, end) <= 0;
    friday = friday.add({ weeks: 1 })
  ) {
    const from = parisInstant(friday, HANDOVER);
    const until = parisInstant(friday.add({ weeks: 1 }), HANDOVER);
    const rested = order.filter(({ id }) => !duties.at(-1)?.ladder.includes(id));
    const available = rested
      .filter(({ id }) => !absences.some((one) => one.technicianId === id && overlaps(one, from, until)))
      .sort((a, b) => (turns.get(a.id) ?? 0) - (turns.get(b.id) ?? 0));
    const ladder = fill(available, parisDay(until));
    for (const id of ladder) turns.set(id, (turns.get(id) ?? 0) + 1);
    duties.push({ from, until, ladder });
  }
  return duties;
}

/** The sampler first, being the rarest; then two who repair leaks. */
function fill(available: readonly DemoTechnician[], lastDay: Temporal.PlainDate): OnCallDuty['ladder'] {
  const sampler = available.find((technician) => holds(technician, 'sampling', lastDay));
  const [leak, second] = available.filter(
    (technician) => technician !== sampler && holds(technician, 'leakRepair', lastDay),
  );
  if (!sampler || !leak || !second) throw new Error(`nobody for the on-call week ending ${lastDay}`);
  return [leak.id, sampler.id, second.id];
}

function fridayBefore(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: ((day.dayOfWeek - FRIDAY + 6) % 7) + 1 });
}
