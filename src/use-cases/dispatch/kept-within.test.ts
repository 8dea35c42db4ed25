import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptWithin } from './kept-within';

const keys = Array.from({ length: 6 }, (_, name) => ({ name }));
type Step = { readonly key: number; readonly bytes: number | null };

/** The same by a list, the least used first. */
function byList(mostBytes: number) {
  let list: { key: number; bytes: number }[] = [];
  return {
    has(key: number) {
      const known = list.find((one) => one.key === key);
      if (known) list = [...list.filter((one) => one !== known), known];
      return known?.bytes;
    },
    set(key: number, bytes: number) {
      list = [...list.filter((one) => one.key !== key), { key, bytes }];
      while (list.length > 1 && list.reduce((sum, one) => sum + one.bytes, 0) > mostBytes) list.shift();
    },
  };
}

test('what has not been used for longest goes first, as soon as all together is too much', () => {
  const step = fc.record({
    key: fc.nat({ max: keys.length - 1 }),
    bytes: fc.option(fc.integer({ min: 15, max: 50 }), { freq: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps: readonly Step[]) => {
      const [kept, list] = [keptWithin<object, number>(100, (bytes) => bytes), byList(100)];
      for (const { key, bytes } of steps) {
        const one = keys[key] as object;
        if (bytes === null) expect(kept.get(one)).toBe(list.has(key));
        else {
          kept.set(one, bytes);
          list.set(key, bytes);
        }
      }
    }),
  );
});

test('what is too large by itself is kept until something else is', () => {
  const [a, b] = [{}, {}];
  const kept = keptWithin<object, number>(100, (bytes) => bytes);
  kept.set(a, 500);
  expect(kept.get(a)).toBe(500);
  kept.set(b, 1);
  expect([kept.get(a), kept.get(b)]).toEqual([undefined, 1]);
});
