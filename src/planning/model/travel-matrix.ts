import { whole } from '../whole';
import type { Leg, Place } from './problem-description';

/** The drives of a problem, remembered as they are asked for. Its size is bounded: of very many places, what is pushed out is asked again. */
export type TravelMatrix = {
  readonly seconds: (from: number, to: number) => number;
  readonly metres: (from: number, to: number) => number;
};

type LegOf = (from: Place, to: Place) => Leg;

/** All pairs of so many places are kept: 8 megabytes. */
const MOST_PLACES = 1024;
/** Of more places, so many pairs: 32 megabytes. */
const MOST_CELLS = 1 << 21;
const FIRST_CELLS = 1 << 11;

export function travelMatrix(places: readonly Place[], leg: LegOf): TravelMatrix {
  return places.length <= MOST_PLACES ? wholeMatrix(places, leg) : pairCache(places, leg);
}

function measured(places: readonly Place[], leg: LegOf, from: number, to: number): Leg {
  if (from === to) return { seconds: 0, metres: 0 };
  const { seconds, metres } = leg(places[from]!, places[to]!);
  return { seconds: whole('seconds of a leg', seconds, 0), metres: whole('metres of a leg', metres, 0) };
}

/** Cells hold one more than the value, so that 0 means not asked yet. */
function wholeMatrix(places: readonly Place[], leg: LegOf): TravelMatrix {
  const n = places.length;
  const cells = new Int32Array(2 * n * n);
  const ask = (cell: number, from: number, to: number) => {
    const { seconds, metres } = measured(places, leg, from, to);
    cells[cell] = seconds + 1;
    cells[cell + 1] = metres + 1;
  };
  return {
    seconds: (from, to) => {
      const cell = 2 * (from * n + to);
      if (cells[cell] === 0) ask(cell, from, to);
      return cells[cell]! - 1;
    },
    metres: (from, to) => {
      const cell = 2 * (from * n + to);
      if (cells[cell] === 0) ask(cell, from, to);
      return cells[cell + 1]! - 1;
    },
  };
}

type Cells = { readonly pair: Float64Array; readonly seconds: Int32Array; readonly metres: Int32Array };

function pairCache(places: readonly Place[], leg: LegOf): TravelMatrix {
  let cells = emptyCells(FIRST_CELLS);
  let mask = FIRST_CELLS - 1;
  let asked = 0;
  /** Where the pair is kept, once it is known: asking may replace the cells by more of them, so the index comes first. */
  const indexOf = (from: number, to: number): number => {
    const index = scattered(from, to) & mask;
    const pair = from * places.length + to;
    if (cells.pair[index] === pair) return index;
    if (++asked > mask && mask + 1 < MOST_CELLS) {
      cells = emptyCells(4 * (mask + 1));
      mask = cells.pair.length - 1;
      asked = 0;
      return indexOf(from, to);
    }
    const { seconds, metres } = measured(places, leg, from, to);
    cells.pair[index] = pair;
    cells.seconds[index] = seconds;
    cells.metres[index] = metres;
    return index;
  };
  return {
    seconds: (from, to) => {
      const index = indexOf(from, to);
      return cells.seconds[index]!;
    },
    metres: (from, to) => {
      const index = indexOf(from, to);
      return cells.metres[index]!;
    },
  };
}

function emptyCells(count: number): Cells {
  return { pair: new Float64Array(count).fill(-1), seconds: new Int32Array(count), metres: new Int32Array(count) };
}

/** Multiplicative hashing (Knuth, TAOCP 6.4): neighbouring pairs land far apart. */
function scattered(from: number, to: number): number {
  const mixed = Math.imul(from, 0x9e3779b1) ^ Math.imul(to, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
