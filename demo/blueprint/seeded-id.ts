import type { Temporal } from 'temporal-polyfill';
import { randomFrom } from '../random';

/**
 * Makes UUIDv7 ids (RFC 9562, section 5.7) that are the same each time: loading the demo twice, or again after a crash,
 * repeats its commands instead of doubling the company. `bornAt` gives the first 48 bits.
 */
export function idsFrom(seed: number, label: string, bornAt: Temporal.Instant): () => string {
  const random = randomFrom(seed, `ids of ${label}`);
  const time = bornAt.epochMilliseconds.toString(16).padStart(12, '0');
  const hex = (digits: number) => Array.from({ length: digits }, () => random.integer(0, 15).toString(16)).join('');
  return () =>
    `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}
