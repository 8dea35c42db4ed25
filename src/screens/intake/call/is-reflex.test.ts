import { expect, test } from 'vitest';
import { isReflex } from './is-reflex';

const pressed = (key: string, more: object = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...more,
});

test('the urgent key is the reflex when it is the first one, with the capitals locked too', () => {
  expect(isReflex(pressed('u'), 'u', true)).toBe(true);
  expect(isReflex(pressed('U'), 'u', true)).toBe(true);
});

test('held down a little long it still types nothing', () => {
  expect(isReflex(pressed('u', { repeat: true }), 'u', false)).toBe(true);
});

test('pressed again, as a capital, or as another letter it begins a name', () => {
  expect(isReflex(pressed('u'), 'u', false)).toBe(false);
  expect(isReflex(pressed('U', { shiftKey: true }), 'u', true)).toBe(false);
  expect(isReflex(pressed('d'), 'u', true)).toBe(false);
  expect(isReflex(pressed('u', { ctrlKey: true }), 'u', true)).toBe(false);
});
