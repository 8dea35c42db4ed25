import { whole } from '../whole';
import { type Numbering, numberOf } from './numbering';
import type { VisitDescription } from './problem-description';

/** Which visits wait for which others, whoever does them; −1 stands for "none". */
export type CouplingTable = {
  /** False where no visit waits for another: nothing else is read then. */
  readonly exists: boolean;
  readonly isCoupled: Uint8Array;
  /** The visit that must be over first, on the same day; and those that wait for this one. */
  readonly first: Int32Array;
  readonly next: readonly (readonly number[])[];
  /** The parts of the same works before and after this one, each on a day of its own. */
  readonly partBefore: Int32Array;
  readonly partAfter: Int32Array;
};

/** Throws when works have one part twice, or visits wait for each other. */
export function couplingTable(visits: readonly VisitDescription[], numbering: Numbering): CouplingTable {
  const first = Int32Array.from(visits, ({ sameDayAfterVisitKey: key }) =>
    key === undefined ? -1 : numberOf('visit', numbering.visits, key),
  );
  const next: number[][] = visits.map(() => []);
  first.forEach((before, v) => {
    if (before >= 0) next[before]!.push(v);
  });
  const partBefore = new Int32Array(visits.length).fill(-1);
  const partAfter = new Int32Array(visits.length).fill(-1);
  for (const parts of worksOf(visits).values()) {
    parts.forEach((v, i) => {
      partBefore[v] = parts[i - 1] ?? -1;
      partAfter[v] = parts[i + 1] ?? -1;
    });
  }
  const isCoupled = Uint8Array.from(visits, (_, v) =>
    Number(first[v]! >= 0 || next[v]!.length > 0 || partBefore[v]! >= 0 || partAfter[v]! >= 0),
  );
  const table = { exists: isCoupled.includes(1), isCoupled, first, next, partBefore, partAfter };
  visits.forEach(({ key }, v) => {
    if (dependentsOf(table, v).includes(v)) throw new Error(`visit ${key} waits for itself`);
  });
  return table;
}

/** Everything that cannot be done without this visit: what waits for it, and what waits for that. */
export function dependentsOf({ exists, next, partAfter }: CouplingTable, visit: number): number[] {
  if (!exists) return [];
  const found = new Set<number>();
  const follow = (v: number) => {
    for (const after of [...next[v]!, partAfter[v]!]) {
      if (after < 0 || found.has(after)) continue;
      found.add(after);
      follow(after);
    }
  };
  follow(visit);
  return [...found];
}

/** The visits this one waits for, or that wait for it. */
export function relativesOf({ first, next, partBefore, partAfter }: CouplingTable, v: number): number[] {
  return [first[v]!, ...next[v]!, partBefore[v]!, partAfter[v]!].filter((other) => other >= 0);
}

/** The parts of each works, in their order. */
function worksOf(visits: readonly VisitDescription[]): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  visits.forEach(({ key, works }, v) => {
    if (!works) return;
    whole(`part of works of visit ${key}`, works.part, 1);
    parts.set(works.key, [...(parts.get(works.key) ?? []), v]);
  });
  const number = (v: number) => visits[v]!.works!.part;
  for (const [key, list] of parts) {
    list.sort((a, b) => number(a) - number(b));
    const twice = list.find((v, i) => i > 0 && number(v) === number(list[i - 1]!));
    if (twice !== undefined) throw new Error(`works ${key} have two parts ${number(twice)}`);
  }
  return parts;
}
