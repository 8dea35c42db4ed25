import { expect, test } from 'vitest';
import { alarms, currentVisit } from './current-visit';
import type { TourVisit } from './tour';

const visit = (visitId: string, state: string, jobType = 'meterCheck') => {
  return { visitId, state, jobType } as unknown as TourVisit;
};
const morning = visit('a', 'done');
const next = visit('b', 'planned');
const later = visit('c', 'planned');
const leak = (state: string) => visit('l', state, 'leak');

test.each([
  ['the next one of the day', [morning, next, later], null, 'b'],
  ['the one under way', [next, visit('c', 'onSite')], null, 'c'],
  ['an accepted leak before the rest of the day', [next, leak('accepted')], null, 'l'],
  ['the one chosen', [next, later], 'c', 'c'],
  ['the next one, when the one chosen is over', [visit('a', 'absent'), next], 'a', 'b'],
])('the card shows %s', (_, visits, chosen, expected) => {
  expect(currentVisit(visits, chosen)?.visitId).toBe(expected);
});

test('a day that is over has no card', () => {
  expect(currentVisit([morning, visit('x', 'cancelled')], 'x')).toBeNull();
});

test('an urgent visit rings from when it is sent until it is accepted', () => {
  const states = ['planned', 'dispatched', 'accepted', 'onSite', 'cancelled'];
  expect(alarms(states.map(leak)).map(({ state }) => state)).toEqual(['dispatched']);
  expect(alarms([visit('b', 'dispatched')])).toEqual([]);
});
