import type { ImportReport } from '@/use-cases/register/import-sheet';

/** A line per rejected row, then what happened or would, in one sentence. */
export function importReport(report: ImportReport, wasAsked: boolean): string {
  const { rows, added, updated, unchanged, rejected, isApplied } = report;
  const lines = rejected.map(({ line, column, reason }) => `line ${line}: ${column}: ${reason}`);
  const counts = `${added} added, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected of ${rows} rows`;
  return [...lines, `${isApplied ? 'Imported' : 'Would be'}: ${counts}.`, ...next()].join('\n');

  function next(): string[] {
    if (isApplied) return [];
    if (!wasAsked) return ['Nothing was changed. To import, add --apply.'];
    return ['Nothing was changed: correct the rejected rows, or leave them out with --skip-rejected.'];
  }
}
