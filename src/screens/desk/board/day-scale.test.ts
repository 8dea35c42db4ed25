import { expect, test } from 'vitest';
import { dayScale, overlaps, percentAt, placeOf } from './day-scale';

const at = (text: string) => Date.parse(text);
const TUESDAY = '2026-11-24';

test('a day without on-call work runs from 7 to 19, thirteen full hours to label', () => {
  const scale = dayScale(TUESDAY, [
    { startMs: at('2026-11-24T08:00:00+01:00'), endMs: at('2026-11-24T16:50:00+01:00') },
  ]);
  expect(scale.startMs).toBe(at('2026-11-24T07:00:00+01:00'));
  expect(scale.endMs).toBe(at('2026-11-24T19:00:00+01:00'));
  expect(scale.hoursMs).toHaveLength(13);
});

test('a call-out from 05:40 to 21:10 widens the day to 5 and 22', () => {
  const scale = dayScale(TUESDAY, [
    { startMs: at('2026-11-24T05:40:00+01:00'), endMs: at('2026-11-24T06:30:00+01:00') },
    { startMs: at('2026-11-24T20:30:00+01:00'), endMs: at('2026-11-24T21:10:00+01:00') },
  ]);
  expect(scale.startMs).toBe(at('2026-11-24T05:00:00+01:00'));
  expect(scale.endMs).toBe(at('2026-11-24T22:00:00+01:00'));
});

test('work that ends on the hour does not add an empty one', () => {
  const scale = dayScale(TUESDAY, [
    { startMs: at('2026-11-24T18:00:00+01:00'), endMs: at('2026-11-24T20:00:00+01:00') },
  ]);
  expect(scale.endMs).toBe(at('2026-11-24T20:00:00+01:00'));
});

test('the night the clocks go back shows both hours called 2', () => {
  const scale = dayScale('2026-10-25', [
    { startMs: at('2026-10-25T01:30:00+02:00'), endMs: at('2026-10-25T03:10:00+01:00') },
  ]);
  const label = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', hour: 'numeric', hourCycle: 'h23' });
  expect(scale.hoursMs.slice(0, 4).map((ms) => label.format(ms))).toEqual(['01 h', '02 h', '02 h', '03 h']);
});

test('13:00 is the middle of a day from 7 to 19, and an hour is a twelfth of it', () => {
  const scale = dayScale(TUESDAY, []);
  expect(percentAt(scale, at('2026-11-24T13:00:00+01:00'))).toBe(50);
  const hour = { startMs: at('2026-11-24T10:00:00+01:00'), endMs: at('2026-11-24T13:00:00+01:00') };
  expect(placeOf(scale, hour)).toEqual({ left: '25%', width: '25%' });
});

test('what lies beyond the day is cut at its end', () => {
  const scale = dayScale(TUESDAY, []);
  expect(percentAt(scale, at('2026-11-24T03:00:00+01:00'))).toBe(0);
  expect(percentAt(scale, at('2026-11-25T03:00:00+01:00'))).toBe(100);
});

test('two spans that only touch do not overlap', () => {
  expect(overlaps({ startMs: 0, endMs: 10 }, { startMs: 10, endMs: 20 })).toBe(false);
  expect(overlaps({ startMs: 0, endMs: 11 }, { startMs: 10, endMs: 20 })).toBe(true);
});
