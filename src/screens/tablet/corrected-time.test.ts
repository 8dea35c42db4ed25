import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { correctedTime } from './corrected-time';
import type { TourVisit } from './tour';

const instant = (text: string) => Temporal.Instant.from(text).toString();
type Steps = Partial<Record<TourVisit['steps'][number]['step'], string>>;

/** What an arrival told at `toldAt` becomes, of a request reported days before and with what else was done. */
function corrected(
  toldAt: string,
  clock: string,
  now: string,
  others: Steps = {},
  reported = '2026-01-05T08:00+01:00',
) {
  const steps = Object.entries({ arrive: toldAt, ...others })
    .map(([step, at]) => ({ factId: step, step: step as 'arrive', happenedAt: instant(at) }))
    .sort((a, b) => Date.parse(a.happenedAt) - Date.parse(b.happenedAt));
  const arrival = steps.find(({ step }) => step === 'arrive') ?? steps[0];
  if (!arrival) throw new Error('no step');
  const found = correctedTime({ steps, reportedAt: instant(reported), window: null }, arrival, clock, instant(now));
  return found.ok ? found.value : found.refusal;
}

// Worked by hand: the clocks go on from 2 to 3 on 29 March 2026 and back from 3 to 2 on 25 October 2026.
test.each([
  ['the same afternoon', '2026-11-23T14:20+01:00', '14:05', '2026-11-23T14:30+01:00', '2026-11-23T14:05+01:00'],
  ['back across midnight', '2026-11-24T00:05+01:00', '23:50', '2026-11-24T00:30+01:00', '2026-11-23T23:50+01:00'],
  [
    'back, told again a day later',
    '2026-11-24T00:05+01:00',
    '23:50',
    '2026-11-24T23:55+01:00',
    '2026-11-23T23:50+01:00',
  ],
  ['on across midnight', '2026-11-23T23:55+01:00', '00:02', '2026-11-24T00:10+01:00', '2026-11-24T00:02+01:00'],
  ['a time of day not come yet', '2026-11-23T09:00+01:00', '18:00', '2026-11-23T09:05+01:00', '2026-11-22T18:00+01:00'],
  ['into the night of 23 hours', '2026-03-29T00:05+01:00', '23:50', '2026-03-29T00:30+01:00', '2026-03-28T23:50+01:00'],
  [
    'out of the night of 23 hours',
    '2026-03-30T00:05+02:00',
    '23:50',
    '2026-03-30T00:30+02:00',
    '2026-03-29T23:50+02:00',
  ],
  ['across the hour skipped', '2026-03-29T03:05+02:00', '01:55', '2026-03-29T03:10+02:00', '2026-03-29T01:55+01:00'],
  [
    'a time the clocks skipped, an hour on',
    '2026-03-29T03:10+02:00',
    '02:30',
    '2026-03-29T05:00+02:00',
    '2026-03-29T03:30+02:00',
  ],
  ['into the night of 25 hours', '2026-10-25T00:05+02:00', '23:50', '2026-10-25T00:30+02:00', '2026-10-24T23:50+02:00'],
  [
    'out of the night of 25 hours',
    '2026-10-26T00:05+01:00',
    '23:50',
    '2026-10-26T00:30+01:00',
    '2026-10-25T23:50+01:00',
  ],
  ['the first 02:40 of the two', '2026-10-25T02:50+02:00', '02:40', '2026-10-25T03:30+01:00', '2026-10-25T02:40+02:00'],
  [
    'the second 02:05 of the two',
    '2026-10-25T02:10+01:00',
    '02:05',
    '2026-10-25T03:30+01:00',
    '2026-10-25T02:05+01:00',
  ],
])('%s', (_, toldAt, clock, now, meant) => {
  expect(corrected(toldAt, clock, now)).toBe(instant(meant));
});

const LEAK = '2026-11-26T10:12:20+01:00';
const TOLD = '2026-11-26T10:30:40+01:00';
const NOW = '2026-11-26T11:00+01:00';

test('commitment 24: 23:30 for a leak reported this morning is not yesterday evening', () => {
  expect(corrected(TOLD, '23:30', NOW, {}, LEAK)).toEqual({ kind: 'happenedInTheFuture' });
});

test('commitment 24: a time before the leak was reported is refused; the minute it was reported in is not', () => {
  expect(corrected(TOLD, '10:11', NOW, {}, LEAK)).toEqual({ kind: 'beforeReported', reportedAt: instant(LEAK) });
  expect(corrected(TOLD, '10:12', NOW, {}, LEAK)).toBe(instant(LEAK));
});

test('yesterday is not meant when a step was done since; the minute of that step still is', () => {
  const accept = '2026-11-26T10:20:30+01:00';
  expect(corrected(TOLD, '23:30', NOW, { accept })).toEqual({ kind: 'happenedInTheFuture' });
  expect(corrected(TOLD, '10:19', NOW, { accept })).toEqual({ kind: 'stepOutOfOrder' });
  expect(corrected(TOLD, '10:20', NOW, { accept })).toBe(instant(accept));
});

test('a time after the next step is refused', () => {
  expect(corrected(TOLD, '10:50', NOW, { finish: '2026-11-26T10:45+01:00' })).toEqual({ kind: 'stepOutOfOrder' });
});

test('five minutes ahead is a slip of the finger, not yesterday', () => {
  expect(corrected(TOLD, '11:05', NOW)).toEqual({ kind: 'happenedInTheFuture' });
});

test('of an hour the clocks show twice, the one after the step before is meant', () => {
  const startTravel = '2026-10-25T02:50+02:00';
  const meant = corrected('2026-10-25T02:10+01:00', '02:40', '2026-10-25T03:30+01:00', { startTravel });
  expect(meant).toBe(instant('2026-10-25T02:40+01:00'));
});
