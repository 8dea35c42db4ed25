import { expect, test } from 'vitest';
import { phonePatterns } from './phone-patterns';

test.each([
  ['06 39 98 12', '+336399812%', '%06399812'],
  ['06.39.98.12.34', '+33639981234%', '%0639981234'],
  ['+33 (0)6 39 98', '+3363998%', '%3363998'],
  ['0032 2 555', '+322555%', '%00322555'],
  ['12 34', '+1234%', '%1234'],
])('%s begins or ends a number', (typed, begun, ended) => {
  expect(phonePatterns(typed)?.edges).toEqual([begun, ended]);
});

test.each(['123', '13300 Salon', 'c549', '1 2 3', ''])('%s is no part of a number', (typed) => {
  expect(phonePatterns(typed)).toBeNull();
});
