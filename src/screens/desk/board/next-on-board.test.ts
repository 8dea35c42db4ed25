import { expect, test } from 'vitest';
import { nextOnBoard } from './next-on-board';

const bar = (visitId: string, startMs: number, endMs: number) => ({ visitId, startMs, endMs });
const rows = [
  { visits: [bar('anna 8', 8, 9), bar('anna 10', 10, 11), bar('anna 15', 15, 16)] },
  { visits: [] },
  { visits: [bar('karim 9', 9, 10), bar('karim 14', 14, 17)] },
];

test.each([
  ['ArrowRight', 'anna 8', 'anna 10'],
  ['ArrowLeft', 'anna 10', 'anna 8'],
  ['ArrowLeft', 'anna 8', null],
  ['ArrowRight', 'anna 15', null],
  ['Home', 'anna 15', 'anna 8'],
  ['End', 'anna 8', 'anna 15'],
  ['ArrowDown', 'anna 10', 'karim 9'],
  ['ArrowDown', 'anna 15', 'karim 14'],
  ['ArrowUp', 'karim 14', 'anna 15'],
  ['ArrowDown', 'karim 9', null],
  ['ArrowUp', 'anna 8', null],
  ['x', 'anna 8', null],
])('%s from %s leads to %s; a technician without visits is passed over', (key, from, to) => {
  expect(nextOnBoard(rows, from, key)).toBe(to);
});

test('a visit that has just left the board leads nowhere', () => {
  expect(nextOnBoard(rows, 'gone', 'ArrowRight')).toBeNull();
});
