import { ROLES } from '@/domain/roster/role';
import { PROCEDURES } from '../procedures';
import { ASKS } from '../rights/every-ask';
import { mayEnter } from '../rights/may-enter';
import { type People, peopleOf } from '../rights/people';
import { ask } from '../rights/send';
import { nearSide, type Side } from '../rights/side';
import type { TextingTown } from '../texting-town';
import { type Door, nth } from './door';

/** What no field takes. */
const WRONG: readonly unknown[] = ['\u0000', 'x'.repeat(100_000), -1e300, 1e308, [[]], { $ne: null }, { toString: 1 }];

/** What some field takes, and what may be too much behind it: the ends of time, of numbers and of Unicode. */
const EXTREME: readonly unknown[] = [
  '2099-12-31',
  '2000-01-01',
  '2099-12-31T23:59:59.999999999Z',
  '2000-01-01T00:00:00Z',
  '2026-11-24T09:00:00+23:59',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '00000000-0000-0000-0000-000000000000',
  'é\ud800\udfff\ud800',
  '\u202e\u{1f6b0}\ufffe',
  '%_\\\'";--',
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  0,
];

/** An input that may have been used up is made anew after so many of its bent copies. */
const FRESH_AFTER = 6;

/** Right inputs of every procedure, from somebody who may, with one value in them that is wrong or extreme. */
export async function bentInputDoors({ town }: TextingTown): Promise<readonly Door[]> {
  const side = await nearSide(town);
  const people = await peopleOf(side);
  const made = new Map<string, unknown>();
  for (const { path } of PROCEDURES) made.set(path, await ASKS[path]?.own(side));
  return [
    { name: 'bent inputs', share: 4_000, send: (n) => bent(side, people, n, made, WRONG) },
    {
      name: 'extreme inputs',
      share: 6_000,
      isInGoodForm: true,
      async send(n) {
        const { path } = nth(PROCEDURES, n);
        if (Math.floor(n / PROCEDURES.length) % FRESH_AFTER === 0) made.set(path, await ASKS[path]?.own(side));
        return bent(side, people, n, made, EXTREME);
      },
    },
  ];
}

async function bent(
  side: Side,
  people: People,
  n: number,
  made: ReadonlyMap<string, unknown>,
  values: readonly unknown[],
) {
  const { path } = nth(PROCEDURES, n);
  const round = Math.floor(n / PROCEDURES.length);
  const input = made.get(path);
  const asked = bentAt(input, nth(placesIn(input), round), nth(values, Math.floor(round / 2) + n));
  const role = ROLES.find((one) => mayEnter(path, one)) ?? 'administrator';
  const { status, text } = await ask(side, path, asked, people[role].cookie);
  return { status, text: status < 500 ? text : `${path} ← ${JSON.stringify(asked).slice(0, 400)}` };
}

type Place = readonly string[];

/** Where a value may be bent: every leaf, and every thing with leaves. */
function placesIn(input: unknown): readonly Place[] {
  if (typeof input !== 'object' || input === null) return [[]];
  const inside = Object.entries(input).flatMap(([name, value]) => placesIn(value).map((place) => [name, ...place]));
  return [...inside, []];
}

function bentAt(input: unknown, [first, ...rest]: Place, value: unknown): unknown {
  if (first === undefined) return value;
  const whole = input as Record<string, unknown>;
  const bent = bentAt(whole[first], rest, value);
  return Array.isArray(input)
    ? input.map((one, at) => (at === Number(first) ? bent : one))
    : { ...whole, [first]: bent };
}
