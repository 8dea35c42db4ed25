import { whole } from '../whole';
import type { VisitDescription } from './problem-description';

/** The dues of visit v are the rows `from[v]` to `from[v + 1]`. */
export type DueTable = {
  readonly from: Int32Array;
  readonly second: Int32Array;
  readonly lateCents: Int32Array;
  /** 1 when the end of the work counts, 0 when the arrival does. */
  readonly countsEnd: Uint8Array;
};

/** The earliest due of a visit, or a limit of its own where that comes first. */
export function firstDue({ from, second }: DueTable, v: number, limit: number): number {
  let first = limit;
  for (let d = from[v]!; d < from[v + 1]!; d++) first = Math.min(first, second[d]!);
  return first;
}

export function dueTable(visits: readonly VisitDescription[]): DueTable {
  const from = new Int32Array(visits.length + 1);
  visits.forEach((visit, v) => {
    from[v + 1] = from[v]! + (visit.dues?.length ?? 0);
  });
  const dues = visits.flatMap((visit) => visit.dues ?? []);
  return {
    from,
    second: Int32Array.from(dues, (due) => whole('dueSecond', due.dueSecond)),
    lateCents: Int32Array.from(dues, (due) => whole('lateCents of a due', due.lateCents, 0)),
    countsEnd: Uint8Array.from(dues, (due) => (due.countedAt === 'end' ? 1 : 0)),
  };
}
