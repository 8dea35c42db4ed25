import type { Rejected } from './keeper';

export type Fault = Omit<Rejected, 'row'>;

/** Parts the rows that can be taken from those that cannot: a second one with the same reference, or one `fault` speaks of. */
export function sift<Row extends { readonly reference: string }>(
  rows: readonly Row[],
  fault: (row: Row) => Fault | null,
): { good: Row[]; rejected: Rejected[] } {
  const seen = new Set<string>();
  const good: Row[] = [];
  const rejected: Rejected[] = [];
  for (const [index, row] of rows.entries()) {
    const found = seen.has(row.reference) ? { column: 'reference', reason: 'appears twice' } : fault(row);
    if (found) rejected.push({ row: index, ...found });
    else good.push(row);
    seen.add(row.reference);
  }
  return { good, rejected };
}
