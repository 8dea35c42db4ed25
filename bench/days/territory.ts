import type { Place } from '@/planning/model/problem-description';
import type { Random } from '@/planning/random';
import { median } from '../median';

export type Territory = { readonly communes: readonly Place[]; readonly houseDegrees: number };

const CENTRE: Place = { lon: 5.1, lat: 43.64 };
/** A degree of longitude is so much shorter there than one of latitude. */
const LON_PER_LAT = 1.38;
const DEGREE_METRES = 111_195;

/** As the crow flies, by the product's estimate of roads: 44 minutes from a job to any other, and 4 to the nearest. */
const ACROSS_METRES = 35_000;
const NEAREST_METRES = 770;

const PAIRS = 2000;
const ROUNDS = 8;

/** Communes strewn over a territory, stretched until the medians of so many jobs are those of the real day. */
export function territory(jobs: number, dice: Random): Territory {
  const count = Math.max(6, Math.round(Math.sqrt(jobs) * 1.6));
  const strewn = Array.from({ length: count }, () => around(CENTRE, 1, dice));
  const across = Array.from({ length: PAIRS }, () => metresBetween(oneOf(strewn, dice), oneOf(strewn, dice)));
  const communes = strewn.map((commune) => stretched(CENTRE, commune, ACROSS_METRES / median(across)));
  const trial = Array.from({ length: jobs }, () => {
    const commune = oneOf(communes, dice);
    return { commune, house: around(commune, 1, dice) };
  });
  let houseDegrees = NEAREST_METRES / DEGREE_METRES;
  for (let round = 0; round < ROUNDS && jobs > 1; round++) {
    const houses = trial.map(({ commune, house }) => stretched(commune, house, houseDegrees));
    houseDegrees *= NEAREST_METRES / Math.max(1, medianToNearest(houses));
  }
  return { communes, houseDegrees };
}

/** Somewhere in one of the communes, to five decimals (a metre). */
export function houseIn({ communes, houseDegrees }: Territory, dice: Random): Place {
  const { lon, lat } = around(oneOf(communes, dice), houseDegrees, dice);
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return { lon: round(lon), lat: round(lat) };
}

export const oneOf = <Item>(items: readonly Item[], dice: Random): Item => items[dice.below(items.length)] as Item;

/** Rather near the middle, at most so far in each direction. */
function around({ lon, lat }: Place, degrees: number, dice: Random): Place {
  const step = () => (dice.fraction() + dice.fraction() - 1) * degrees;
  return { lon: lon + LON_PER_LAT * step(), lat: lat + step() };
}

function stretched(middle: Place, place: Place, factor: number): Place {
  return {
    lon: middle.lon + (place.lon - middle.lon) * factor,
    lat: middle.lat + (place.lat - middle.lat) * factor,
  };
}

function metresBetween(a: Place, b: Place): number {
  return DEGREE_METRES * Math.hypot((a.lon - b.lon) / LON_PER_LAT, a.lat - b.lat);
}

function medianToNearest(places: readonly Place[]): number {
  return median(
    places.map((from, i) =>
      places.reduce((least, to, j) => (i === j ? least : Math.min(least, metresBetween(from, to))), Infinity),
    ),
  );
}
