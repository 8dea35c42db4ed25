import { PARIS } from '@/domain/calendar/paris';
import { type Random, random } from '@/planning/random';
import type { Town } from '@/testing/build-town';
import { overlaps } from '@/testing/plan-audit';
import { type Drill, type Figures, must } from './drill';
import { drillTown } from './drill-town';
import { askedFor, type Booked, booksIt, type Caller, one } from './offers-callers';
import { judgeOf } from './offers-judge';
import { cancels, fallsIll, hoursOfCalls, moves } from './offers-life';
import { newTally, type Tally } from './offers-tally';
import { type StaffedTown, staffedTown } from './offers-town';

const MONDAY = '2026-11-23';
const NOW = `${MONDAY}T06:30:00+01:00`;

/** So many are booked in each hour of calls: a little more than 24 technicians work off in a day. */
const BOOKED_AN_HOUR = 90;
/** So many calls between two looks of the judge. */
const CALLS_A_LOOK = 30;
const CALLERS_AT_ONCE = 4;

/** Random people ask, take any window offered, and the judge looks at what the database holds. */
export const offersDrill: Drill = {
  id: 'OFFERS',
  title: 'random offers booked, moved and cancelled by several callers over weeks: no plan that cannot be driven',
  async run(size) {
    const town = await drillTown(NOW);
    try {
      return await offersBooked(town, Math.ceil(10_000 * size), 2_000);
    } finally {
      await town.drop();
    }
  },
};

export async function offersBooked(empty: Town, bookings: number, customers: number, seed = 1): Promise<Figures> {
  const town = await staffedTown(empty, customers);
  const dice = random(seed);
  const tally = newTally();
  const judge = judgeOf(town);
  const broken: string[] = [];
  const hours = hoursOfCalls(MONDAY);
  while (tally.counted('booked') < bookings) {
    const { value: hour } = hours.next();
    await town.setNow(String(hour));
    tally.count('hours of calls');
    const until = Math.min(bookings, tally.counted('booked') + BOOKED_AN_HOUR);
    for (let looks = 0; tally.counted('booked') < until && looks < 2 * (BOOKED_AN_HOUR / CALLS_A_LOOK); looks += 1) {
      if (dice.below(3) === 0) await fallsIll(town, dice, tally);
      await judge.look();
      await someCalls(town, dice, tally);
      const fresh = await judge.newlyBroken();
      tally.count('looks of the judge');
      broken.push(...fresh);
    }
    if (broken.length > 0) break;
  }
  const overlapping = await overlaps(town);
  must(
    broken.length === 0,
    `${broken.length} booked that cannot be: ${broken.slice(0, 5).join('; ')}; ${JSON.stringify(tally.counts())}`,
  );
  must(overlapping === 0, `${overlapping} visits overlap`);
  return figures(tally, broken.length, overlapping);
}

/** Calls alone and several at once, some of whom want the same place; then second thoughts. */
async function someCalls(town: StaffedTown, dice: Random, tally: Tally): Promise<void> {
  const booked: Booked[] = [];
  for (let calls = 0; calls < CALLS_A_LOOK; ) {
    const together = dice.below(2) === 0 ? 1 : 2 + dice.below(CALLERS_AT_ONCE - 1);
    calls += together;
    tally.alone(together === 1);
    const first = await askedFor(town, dice, tally, null);
    const others = Array.from({ length: together - 1 }, () => askedFor(town, dice, tally, first));
    const callers = [first, ...(await Promise.all(others))].filter((caller): caller is Caller => caller !== null);
    // Somebody talks for too long, and the places kept are given to others again. Not while the day runs: it would run late.
    if (dice.below(25) === 0 && !isDuringShifts(town))
      await town.setNow(town.ports.clock.now().add({ minutes: 6 }).toString());
    const answers = await Promise.all(callers.map((caller) => booksIt(town, dice, tally, caller)));
    booked.push(...answers.filter((answer) => answer !== null));
  }
  tally.alone(true);
  for (let changes = 0; changes < booked.length / 6; changes += 1) {
    if (dice.below(3) > 0) await moves(town, dice, tally, one(booked, dice));
    else await cancels(town, tally, booked.splice(dice.below(booked.length), 1)[0] ?? one(booked, dice));
  }
}

function isDuringShifts({ ports }: StaffedTown): boolean {
  const { hour } = ports.clock.now().toZonedDateTimeISO(PARIS);
  return hour >= 8 && hour < 17;
}

function figures(tally: Tally, broken: number, overlapping: number): Figures {
  const counts = Object.entries(tally.counts());
  const isRefusal = (what: string) => what.startsWith('refused');
  const refused = counts.filter(([what]) => isRefusal(what)).reduce((sum, [, count]) => sum + count, 0);
  return {
    booked: tally.counted('booked'),
    refused,
    infeasible: broken,
    overlaps: overlapping,
    ...Object.fromEntries(counts.filter(([what]) => what !== 'booked')),
    askingP50Ms: tally.percentile('asking', 0.5),
    askingP95Ms: tally.percentile('asking', 0.95),
    bookingP50Ms: tally.percentile('booking', 0.5),
    bookingP95Ms: tally.percentile('booking', 0.95),
  };
}
