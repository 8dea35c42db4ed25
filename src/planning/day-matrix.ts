import type { Leg, Place } from './problem-description';
import { whole } from './whole';

/** The drives of one day, each asked for once. Grows with the places the day touches; there is never a matrix of the whole horizon. */
export type DayMatrix = {
  readonly seconds: (from: number, to: number) => number;
  readonly metres: (from: number, to: number) => number;
};

const UNKNOWN = -1;

export function dayMatrix(places: readonly Place[], leg: (from: Place, to: Place) => Leg): DayMatrix {
  const rowOfPlace = new Int32Array(places.length).fill(UNKNOWN);
  let rows = 0;
  let capacity = 0;
  let seconds = new Int32Array(0);
  let metres = new Int32Array(0);

  const rowOf = (place: number): number => {
    if (rowOfPlace[place] === UNKNOWN) {
      if (rows === capacity) grow();
      rowOfPlace[place] = rows++;
    }
    return rowOfPlace[place]!;
  };
  const grow = () => {
    const wider = Math.min(Math.max(16, capacity * 2), Math.max(places.length, 1));
    seconds = widened(seconds, capacity, wider);
    metres = widened(metres, capacity, wider);
    capacity = wider;
  };
  const cell = (from: number, to: number): number => {
    const row = rowOf(from);
    const column = rowOf(to);
    const index = row * capacity + column;
    if (seconds[index] === UNKNOWN) {
      const asked = from === to ? { seconds: 0, metres: 0 } : leg(places[from]!, places[to]!);
      seconds[index] = whole('seconds of a leg', asked.seconds, 0);
      metres[index] = whole('metres of a leg', asked.metres, 0);
    }
    return index;
  };
  // The index first: asking for it may replace the arrays by wider ones.
  return {
    seconds: (from, to) => {
      const index = cell(from, to);
      return seconds[index]!;
    },
    metres: (from, to) => {
      const index = cell(from, to);
      return metres[index]!;
    },
  };
}

function widened(square: Int32Array<ArrayBuffer>, side: number, wider: number): Int32Array<ArrayBuffer> {
  const result = new Int32Array(wider * wider).fill(UNKNOWN);
  for (let row = 0; row < side; row++) result.set(square.subarray(row * side, (row + 1) * side), row * wider);
  return result;
}
