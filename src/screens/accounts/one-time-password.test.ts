import { expect, test } from 'vitest';
import { PasswordField } from '@/domain/commands/account-changes';
import { oneTimePassword } from './one-time-password';

test('a password to hand over is long enough, easily read aloud, and never the same', () => {
  const made = Array.from({ length: 2_000 }, oneTimePassword);
  expect(new Set(made).size).toBe(made.length);
  for (const password of made) {
    expect(password).toMatch(/^[a-z2-9+]{4}(-[a-z2-9+]{4}){3}$/);
    expect(password).not.toMatch(/[01ilo]/);
    expect(PasswordField.safeParse(password).success).toBe(true);
  }
});

test('every symbol comes as often as any other', () => {
  const counts = new Map<string, number>();
  for (let made = 0; made < 4_000; made += 1)
    for (const symbol of oneTimePassword().replaceAll('-', '')) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  expect(counts.size).toBe(32);
  // 64 000 symbols: 2 000 each, six standard deviations (√(64 000 · 1/32 · 31/32) = 44) either way.
  for (const [symbol, count] of counts) expect(Math.abs(count - 2_000), symbol).toBeLessThan(270);
});
