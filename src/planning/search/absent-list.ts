/** Who stands nowhere while a search changes routes, with one step of undo. Nobody is on it at first. */
export type AbsentList = {
  /** The first `count()` are meant, in any order. */
  readonly list: Int32Array;
  readonly count: () => number;
  /** Where in the list somebody is who is on it. */
  readonly place: Int32Array;
  readonly add: (number: number) => void;
  readonly remove: (number: number) => void;
  readonly clear: () => void;
  /** Makes the list final, or takes every change since then back. */
  readonly keep: () => void;
  readonly undo: () => void;
};

export function absentList(size: number): AbsentList {
  const list = new Int32Array(size);
  const place = new Int32Array(size);
  const kept = new Int32Array(size);
  let count = 0;
  let keptCount = 0;
  return {
    list,
    count: () => count,
    place,
    add: (number) => {
      place[number] = count;
      list[count++] = number;
    },
    remove: (number) => {
      const last = list[--count]!;
      list[place[number]!] = last;
      place[last] = place[number]!;
    },
    clear: () => {
      count = 0;
    },
    keep: () => {
      keptCount = count;
      for (let i = 0; i < count; i++) kept[i] = list[i]!;
    },
    undo: () => {
      count = keptCount;
      for (let i = 0; i < count; i++) {
        list[i] = kept[i]!;
        place[kept[i]!] = i;
      }
    },
  };
}
