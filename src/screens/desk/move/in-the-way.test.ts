import { expect, test } from 'vitest';
import { inTheWay } from './in-the-way';

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
