import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DeliveryStatus, isFinalStatus, laterStatus } from './delivery-status';

test.each([
  ['queued', 'sent', 'sent'],
  ['sent', 'queued', 'sent'],
  ['delivered', 'sent', 'delivered'],
  ['delivered', 'undelivered', 'delivered'],
  ['undelivered', 'delivered', 'delivered'],
  ['undelivered', 'failed', 'undelivered'],
  ['failed', 'sent', 'failed'],
  ['notSent', 'queued', 'queued'],
] as const)('a message that is %s and hears %s is %s', (current, incoming, kept) => {
  expect(laterStatus(current, incoming)).toBe(kept);
});

// What a provider can live through, in its own order; the last word is what the customer's telephone said.
const LIVES: readonly (readonly DeliveryStatus[])[] = [
  ['queued', 'sent', 'delivered'],
  ['queued', 'sent', 'undelivered'],
  ['queued', 'failed'],
  ['queued', 'sent'],
];

test('callbacks doubled and in any order end on the provider’s own last word', () => {
  const heard = fc.constantFrom(...LIVES).chain((life) =>
    fc.record({
      lastWord: fc.constant(life.at(-1)),
      callbacks: fc.shuffledSubarray([...life, ...life], { minLength: life.length * 2, maxLength: life.length * 2 }),
    }),
  );
  fc.assert(
    fc.property(heard, ({ lastWord, callbacks }) => {
      expect(callbacks.reduce<DeliveryStatus>(laterStatus, 'queued')).toBe(lastWord);
    }),
  );
});

test('only queued and sent messages are asked about again', () => {
  expect(
    (['notSent', 'queued', 'sent', 'failed', 'undelivered', 'delivered'] as const).filter((s) => !isFinalStatus(s)),
  ).toEqual(['queued', 'sent']);
});
