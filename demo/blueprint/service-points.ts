import { Temporal } from 'temporal-polyfill';
import phrases from '../data/phrases.json' with { type: 'json' };
import { type Random, randomFrom } from '../random';
import type { Coordinates } from '../territory/geometry';
import type { Street } from '../territory/street';
import { type Meter, meter } from './meter';
import { idsFrom } from './seeded-id';
import { COMMUNES, commune, houseAt, streetsOf } from './territory';

/** A place where water is delivered (point de livraison), with the meter that counts it. */
export type DemoServicePoint = {
  readonly id: string;
  /** The utility's own reference, `PDL-13103-00042`. */
  readonly reference: string;
  readonly number: number;
  readonly suffix: '' | 'bis' | 'ter';
  readonly street: string;
  /** Building, floor, residence: how to find the door; null for most houses. */
  readonly complement: string | null;
  readonly inseeCode: string;
  readonly postcode: string;
  readonly commune: string;
  readonly coordinates: Coordinates;
  readonly access: string | null;
  readonly meter: Meter;
};

const COUNT = 2500;
const FEWEST_IN_A_COMMUNE = 24;
/** Above 1 every small village would empty; below it, country work is over-represented, as it is in a technician's day. */
const TOWN_PULL = 0.65;

/** The house every walk-through of the demo calls about; always the first service point. */
const LANDMARK = { inseeCode: '13103', street: 'rue des Frères Kennedy', number: 12 };

/** 2 500 service points, more of them where more people live; no two share an address. */
export function servicePoints(seed: number, startDay: Temporal.PlainDate): readonly DemoServicePoint[] {
  const random = randomFrom(seed, 'service points');
  const nextId = idsFrom(seed, 'service points', Temporal.Instant.from('2015-01-01T00:00Z'));
  return [...shares()].flatMap(([inseeCode, count]) => {
    const taken = new Set<string>();
    return Array.from({ length: count }, (_, index): DemoServicePoint => {
      const isLandmark = inseeCode === LANDMARK.inseeCode && index === 0;
      const { street, number, suffix } = isLandmark ? landmark() : freeAddress(streetsOf(inseeCode), taken, random);
      taken.add(`${number}${suffix} ${street.name}`);
      return {
        id: nextId(),
        reference: `PDL-${inseeCode}-${String(index + 1).padStart(5, '0')}`,
        number,
        suffix,
        street: street.name,
        complement: !isLandmark && random.chance(0.12) ? random.pick(phrases.complements) : null,
        inseeCode,
        postcode: street.postcode,
        commune: commune(inseeCode).name,
        coordinates: houseAt(street, number),
        access: random.chance(0.1) ? random.pick(phrases.access) : null,
        meter: meter(random, startDay),
      };
    });
  });
}

/** How many service points each commune gets: a floor for villages, the rest by population^0.65, largest remainders first. */
function shares(): ReadonlyMap<string, number> {
  const toShare = COUNT - FEWEST_IN_A_COMMUNE * COMMUNES.length;
  const total = COMMUNES.reduce((sum, { population }) => sum + population ** TOWN_PULL, 0);
  const exact = COMMUNES.map((one) => ({ one, share: (toShare * one.population ** TOWN_PULL) / total }));
  const left = toShare - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const rounding = new Set(
    [...exact]
      .sort((a, b) => (b.share % 1) - (a.share % 1))
      .slice(0, left)
      .map(({ one }) => one.inseeCode),
  );
  return new Map(
    exact.map(({ one, share }) => [
      one.inseeCode,
      FEWEST_IN_A_COMMUNE + Math.floor(share) + (rounding.has(one.inseeCode) ? 1 : 0),
    ]),
  );
}

type Address = { readonly street: Street; readonly number: number; readonly suffix: DemoServicePoint['suffix'] };

function landmark(): Address {
  const street = streetsOf(LANDMARK.inseeCode).find(({ name }) => name === LANDMARK.street);
  if (!street) throw new Error(`${LANDMARK.street} is missing from streets.json`);
  return { street, number: LANDMARK.number, suffix: '' };
}

function freeAddress(streets: readonly Street[], taken: ReadonlySet<string>, random: Random): Address {
  for (;;) {
    const street = random.pick(streets);
    const number = random.integer(1, street.lastNumber);
    const suffix = random.weighted({ '': 94, bis: 5, ter: 1 });
    if (!taken.has(`${number}${suffix} ${street.name}`)) return { street, number, suffix };
  }
}
