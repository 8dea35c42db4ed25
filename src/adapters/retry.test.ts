import { expect, test } from 'vitest';
import { retry } from './retry';

function failing(times: number, error: Error) {
  let calls = 0;
  return {
    calls: () => calls,
    call: async () => {
      calls += 1;
      if (calls <= times) throw error;
      return 'answer';
    },
  };
}

test('a passing trouble is tried again', async () => {
  const provider = failing(2, new Error('busy'));
  expect(await retry({ attempts: 3, firstPauseMs: 1, isWorthRetrying: () => true }, provider.call)).toBe('answer');
  expect(provider.calls()).toBe(3);
});

test('the last attempt says what went wrong', async () => {
  const provider = failing(9, new Error('busy'));
  await expect(retry({ attempts: 2, firstPauseMs: 1, isWorthRetrying: () => true }, provider.call)).rejects.toThrow(
    'busy',
  );
  expect(provider.calls()).toBe(2);
});

test('what will not pass is not tried again', async () => {
  const provider = failing(9, new Error('wrong key'));
  await expect(retry({ attempts: 5, firstPauseMs: 1, isWorthRetrying: () => false }, provider.call)).rejects.toThrow(
    'wrong key',
  );
  expect(provider.calls()).toBe(1);
});
