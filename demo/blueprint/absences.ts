import type { Temporal } from 'temporal-polyfill';
import { endOfDay, parisInstant, startOfDay } from '@/domain/calendar/paris';
import { MIDDAY } from '@/domain/roster/absence-span';
import { type Random, randomFrom } from '../random';
import type { Absence } from './absence';
import { isEverySkillPresent, overlaps } from './attendance';
import type { DemoTechnician } from './technicians';

/** What a company of 24 has in any three weeks: working days off, or half a day. */
const WANTED: readonly (readonly [Absence['reason'], number | 'morning' | 'afternoon'])[] = [
  ['leave', 9],
  ['leave', 5],
  ['leave', 4],
  ['leave', 2],
  ['leave', 1],
  ['training', 2],
  ['training', 2],
  ['training', 1],
  ['other', 1],
  ['other', 'morning'],
  ['leave', 'morning'],
  ['leave', 'afternoon'],
  ['leave', 'afternoon'],
  ['training', 'morning'],
];

/** Fourteen absences inside the horizon, one a technician, such that each working day every skill is still there in full. */
export function absences(
  seed: number,
  workingDays: readonly Temporal.PlainDate[],
  technicians: readonly DemoTechnician[],
): readonly Absence[] {
  const random = randomFrom(seed, 'absences');
  const granted: Absence[] = [];
  for (const [reason, length] of WANTED) granted.push(grantable(reason, length));
  return granted;

  function grantable(reason: Absence['reason'], length: (typeof WANTED)[number][1]): Absence {
    const free = technicians.filter(({ id }) => granted.every(({ technicianId }) => technicianId !== id));
    for (let attempt = 0; attempt < 1000; attempt++) {
      const asked = { technicianId: random.pick(free).id, reason, ...someTime(length, workingDays, random) };
      if (canSpare(asked, granted, workingDays, technicians)) return asked;
    }
    throw new Error(`nobody can be spared for ${length} of ${reason}`);
  }
}

function canSpare(
  asked: Absence,
  granted: readonly Absence[],
  workingDays: readonly Temporal.PlainDate[],
  technicians: readonly DemoTechnician[],
): boolean {
  return workingDays
    .filter((day) => overlaps(asked, startOfDay(day), endOfDay(day)))
    .every((day) => isEverySkillPresent(technicians, [...granted, asked], day));
}

/** A stretch of so many working days, or half of one, starting anywhere in the horizon that leaves it room. */
function someTime(
  length: (typeof WANTED)[number][1],
  workingDays: readonly Temporal.PlainDate[],
  random: Random,
): Pick<Absence, 'from' | 'until'> {
  const days = typeof length === 'number' ? length : 1;
  const first = random.integer(0, workingDays.length - days);
  const [from, until] = [workingDays[first], workingDays[first + days - 1]];
  if (!from || !until) throw new Error(`the horizon has no room for ${days} days`);
  return {
    from: length === 'afternoon' ? parisInstant(from, MIDDAY) : startOfDay(from),
    until: length === 'morning' ? parisInstant(until, MIDDAY) : endOfDay(until),
  };
}
