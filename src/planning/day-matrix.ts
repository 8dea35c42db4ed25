import type { Leg, Place } from './problem-description';
import { whole } from './whole';

/** The drives of one day, remembered as they are asked for. Its size is bounded, whatever is tried on that day: what is pushed out is asked again. */
export type DayMatrix = {
  readonly seconds: (from: number, to: number) => number;
  readonly metres: (from: number, to: number) => number;
};

type Cells = { readonly pair: Float64Array; readonly seconds: Int32Array; readonly metres: Int32Array };

const FIRST_CELLS = 1 << 11;
/** 4 megabytes a day: all pairs of 512 places. */
const MOST_CELLS = 1 << 18;

export function dayMatrix(places: readonly Place[], leg: (from: Place, to: Place) => Leg): DayMatrix {
  let cells = emptyCells(FIRST_CELLS);
  let mask = FIRST_CELLS - 1;
  let asked = 0;

  const ask = (index: number, from: number, to: number) => {
    const found = from === to ? { seconds: 0, metres: 0 } : leg(places[from]!, places[to]!);
    cells.pair[index] = from * places.length + to;
    cells.seconds[index] = whole('seconds of a leg', found.seconds, 0);
    cells.metres[index] = whole('metres of a leg', found.metres, 0);
  };
  /** Where the pair is kept, once it is known: asking may replace the cells by more of them, so the index comes first. */
  const indexOf = (from: number, to: number): number => {
    const index = scattered(from, to) & mask;
    if (cells.pair[index] === from * places.length + to) return index;
    if (++asked > mask && mask + 1 < MOST_CELLS) {
      cells = emptyCells(4 * (mask + 1));
      mask = cells.pair.length - 1;
      asked = 0;
      return indexOf(from, to);
    }
    ask(index, from, to);
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
