import { fc, test as fuzz } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { onCallGaps, type Watcher } from './on-call-gaps';

const stretch = (from: string, until: string) => ({
  startsAt: Temporal.Instant.from(from),
  endsAt: Temporal.Instant.from(until),
});
const LEAKS = { skill: 'leakRepair', validUntil: null };
const SAMPLES = { skill: 'sampling', validUntil: '2099-12-31' };
const SPLIT = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, startsAt: '07:50', endsAt: '12:00' },
  { weekday, startsAt: '13:30', endsAt: '16:50' },
]);

function somebody(change: Partial<Watcher> = {}): Watcher {
  return { skills: [LEAKS, SAMPLES], shifts: [], duties: [], absences: [], ...change };
}

const said = (watchers: readonly Watcher[], from: string, until: string) =>
  onCallGaps(watchers, stretch(from, until)).map(
    ({ startsAt, endsAt, lacks }) => `${startsAt} to ${endsAt}: ${lacks.join(', ')}`,
  );

test('commitment 23: with nobody at all the whole time is one hole', () => {
  expect(said([], '2026-11-23T00:00+01:00', '2026-11-30T00:00+01:00')).toEqual([
    '2026-11-22T23:00:00Z to 2026-11-29T23:00:00Z: anybody',
  ]);
});

test('without a rota the holes are the nights and the week-end; the midday break is none', () => {
  const watchers = [somebody({ shifts: SPLIT })];
  expect(said(watchers, '2026-11-26T12:00+01:00', '2026-11-30T12:00+01:00')).toEqual([
    '2026-11-26T15:50:00Z to 2026-11-27T06:50:00Z: anybody',
    '2026-11-27T15:50:00Z to 2026-11-30T06:50:00Z: anybody',
  ]);
});

test('a public holiday on a weekday is a hole all day', () => {
  const watchers = [somebody({ shifts: SPLIT })];
  expect(said(watchers, '2026-11-10T12:00+01:00', '2026-11-12T12:00+01:00')).toEqual([
    '2026-11-10T15:50:00Z to 2026-11-12T06:50:00Z: anybody',
  ]);
});

test('an hour between two turns is a hole, and turns that touch leave none', () => {
  const week = stretch('2026-11-20T16:50+01:00', '2026-11-27T16:50+01:00');
  const next = stretch('2026-11-27T17:50+01:00', '2026-12-04T17:50+01:00');
  const touching = { ...next, startsAt: week.endsAt };
  const asked = ['2026-11-21T00:00+01:00', '2026-12-01T00:00+01:00'] as const;
  expect(said([somebody({ duties: [week] }), somebody({ duties: [next] })], ...asked)).toEqual([
    '2026-11-27T15:50:00Z to 2026-11-27T16:50:00Z: anybody',
  ]);
  expect(said([somebody({ duties: [week] }), somebody({ duties: [touching] })], ...asked)).toEqual([]);
});

test('who is on call and cannot stop a leak, or is not certified to sample, leaves that hole open', () => {
  const duties = [stretch('2026-11-27T16:50+01:00', '2026-12-04T16:50+01:00')];
  const asked = ['2026-11-28T00:00+01:00', '2026-11-29T00:00+01:00'] as const;
  const whole = '2026-11-27T23:00:00Z to 2026-11-28T23:00:00Z';
  expect(said([somebody({ duties, skills: [SAMPLES] })], ...asked)).toEqual([`${whole}: leakRepair`]);
  expect(said([somebody({ duties, skills: [LEAKS] })], ...asked)).toEqual([`${whole}: sampling`]);
  expect(said([somebody({ duties, skills: [] })], ...asked)).toEqual([`${whole}: leakRepair, sampling`]);
  const both = [somebody({ duties, skills: [LEAKS] }), somebody({ duties, skills: [SAMPLES] })];
  expect(said(both, ...asked)).toEqual([]);
});

test('a certificate is good until midnight of its last day, in the middle of a night on call', () => {
  const duties = [stretch('2026-11-27T16:50+01:00', '2026-12-04T16:50+01:00')];
  const skills = [LEAKS, { skill: 'sampling', validUntil: '2026-11-28' }];
  expect(said([somebody({ duties, skills })], '2026-11-28T00:00+01:00', '2026-11-30T00:00+01:00')).toEqual([
    '2026-11-28T23:00:00Z to 2026-11-29T23:00:00Z: sampling',
  ]);
});

test('who is on call and away is not within reach', () => {
  const duties = [stretch('2026-11-27T16:50+01:00', '2026-12-04T16:50+01:00')];
  const absences = [stretch('2026-11-28T08:00+01:00', '2026-11-28T20:00+01:00')];
  expect(said([somebody({ duties, absences })], '2026-11-28T00:00+01:00', '2026-11-29T00:00+01:00')).toEqual([
    '2026-11-28T07:00:00Z to 2026-11-28T19:00:00Z: anybody',
  ]);
});

// The oracle knows no edges: it looks at every quarter of an hour by the plain words of the rule.
const QUARTER_MS = 15 * 60_000;
const START = Temporal.Instant.from('2026-10-23T00:00:00+02:00').epochMilliseconds; // The clocks go back inside this week.
const END = START + 7 * 24 * 3_600_000;
const quarters = (END - START) / QUARTER_MS;

const someStretch = fc.tuple(fc.nat(quarters - 2), fc.integer({ min: 1, max: 300 })).map(([at, length]) => ({
  startsAt: Temporal.Instant.fromEpochMilliseconds(START + at * QUARTER_MS),
  endsAt: Temporal.Instant.fromEpochMilliseconds(START + (at + length) * QUARTER_MS),
}));
const someWatcher = fc.record({
  skills: fc.subarray([LEAKS, { skill: 'sampling', validUntil: '2026-10-26' }]),
  shifts: fc.constantFrom(
    [],
    SPLIT.map((one) => ({ ...one, startsAt: one.startsAt.replace('07:50', '07:45') })),
  ),
  duties: fc.array(someStretch, { maxLength: 3 }),
  absences: fc.array(someStretch, { maxLength: 2 }),
});
const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });

fuzz.prop([fc.array(someWatcher, { maxLength: 4 })], { numRuns: 60, seed: 7 })(
  'at every quarter of an hour the holes say what the rule says',
  (watchers) => {
    const span = { startsAt: instant(START), endsAt: instant(END) };
    const gaps = onCallGaps(watchers, span);
    for (let at = START; at < END; at += QUARTER_MS) {
      const gap = gaps.filter(({ startsAt, endsAt }) => contains(startsAt, endsAt, at));
      expect(
        gap.flatMap(({ lacks }) => lacks),
        `${instant(at)}`,
      ).toEqual(lacksAt(watchers, at));
    }
  },
);

function lacksAt(watchers: readonly Watcher[], at: number): string[] {
  const [day = '', time = ''] = paris.format(at).split(' ');
  const weekday = Temporal.PlainDate.from(day).dayOfWeek;
  const isDay = weekday <= 5 && time >= '07:45' && time < '16:50';
  const reached = watchers.filter(({ shifts, duties, absences }) => {
    const isHere = duties.some((one) => contains(one.startsAt, one.endsAt, at)) || (shifts.length > 0 && isDay);
    return isHere && !absences.some((one) => contains(one.startsAt, one.endsAt, at));
  });
  if (reached.length === 0) return ['anybody'];
  const has = (skill: string) =>
    reached.some(({ skills }) => skills.some((one) => one.skill === skill && (one.validUntil ?? '9') >= day));
  return ['leakRepair', 'sampling'].filter((skill) => !has(skill));
}

function instant(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}

function contains(startsAt: Temporal.Instant, endsAt: Temporal.Instant, at: number): boolean {
  return startsAt.epochMilliseconds <= at && at < endsAt.epochMilliseconds;
}
