import { expect, test } from 'vitest';
import { r8 } from './r8-dates';

test('R8: working-day terms and clock changes equal an independent table (one day in ten)', async () => {
  expect(await r8.run(0.1)).toMatchObject({ different: 0 });
});
