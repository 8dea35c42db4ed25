import { expect, test } from 'vitest';
import { windowRound } from './window-round';

const at = (time: string) => Date.parse(`2026-11-26T${time}:00+01:00`);

test.each([
  ['08:00', '08:00', '10:00'],
  ['09:55', '08:00', '10:00'],
  ['10:00', '10:00', '12:00'],
  ['14:10', '13:30', '15:30'],
  ['15:00', '14:30', '16:30'],
  ['12:20', '12:00', '14:00'],
  ['18:40', '18:30', '20:30'],
])('an arrival at %s is promised between %s and %s', (arrival, from, to) => {
  const { windowStart, windowEnd } = windowRound(at(arrival));
  expect([Date.parse(windowStart), Date.parse(windowEnd)]).toEqual([at(from), at(to)]);
});
