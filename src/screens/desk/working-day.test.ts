import { expect, test } from 'vitest';
import { neighbouringWorkingDay, parisDayOf } from './working-day';

test.each([
  ['Tuesday to Wednesday', '2026-11-24', 1, '2026-11-25'],
  ['Friday to Monday', '2026-11-27', 1, '2026-11-30'],
  ['Monday back to Friday', '2026-11-30', -1, '2026-11-27'],
  ['Armistice Day is passed over', '2026-11-10', 1, '2026-11-12'],
  ['the days round Christmas 2026', '2026-12-24', 1, '2026-12-28'],
  ['from a Sunday back to Friday', '2026-11-29', -1, '2026-11-27'],
] as const)('%s', (_, from, step, to) => {
  expect(neighbouringWorkingDay(from, step)).toBe(to);
});

test('half past eleven at night in London in winter is already tomorrow in Paris', () => {
  expect(parisDayOf(Date.parse('2026-11-24T23:30:00Z'))).toBe('2026-11-25');
});

test('half a millisecond, as the measured server time may have, does not trouble the day', () => {
  expect(parisDayOf(Date.parse('2026-11-24T12:00:00Z') + 0.5)).toBe('2026-11-24');
});
