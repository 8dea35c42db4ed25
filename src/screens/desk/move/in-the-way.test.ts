import { expect, test } from 'vitest';
import { inTheWay, notBefore } from './in-the-way';

const window = (workOrderId: string) => ({ rule: 'promisedWindow', workOrderId });

test('a drop that breaks nothing has nothing in its way', () => {
  expect(inTheWay({ breaks: [] }, 'leak')).toBe('nothing');
});

test('a window of the job itself can be promised again', () => {
  expect(inTheWay({ breaks: [window('meter')] }, 'meter')).toBe('ownWindow');
});

test("another customer's window is in the way, and so is the end of the shift", () => {
  expect(inTheWay({ breaks: [window('meter'), window('quote')] }, 'meter')).toBe('rule');
  expect(inTheWay({ breaks: [window('meter'), { rule: 'shift', workOrderId: null }] }, 'meter')).toBe('rule');
});

test('a time that cannot be is answered with the soonest that can, and nothing else is', () => {
  const arrival = '2026-11-26T10:31:00Z';
  const time = (workOrderId: string) => ({ rule: 'timePin', workOrderId });
  expect(notBefore({ breaks: [time('meter')], arrival }, 'meter')).toBe(arrival);
  expect(notBefore({ breaks: [time('meter'), window('meter')], arrival }, 'meter')).toBe(arrival);
  expect(notBefore({ breaks: [window('meter')], arrival }, 'meter')).toBeNull();
  expect(notBefore({ breaks: [], arrival }, 'meter')).toBeNull();
  expect(notBefore({ breaks: [time('quote')], arrival }, 'meter')).toBeNull();
  expect(notBefore({ breaks: [time('meter'), { rule: 'shift', workOrderId: null }], arrival }, 'meter')).toBeNull();
});
