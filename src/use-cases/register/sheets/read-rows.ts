import type { z } from 'zod';
import type { SheetLine, SheetTable } from '../../ports/sheet-table';
import type { Column, Sheet } from './sheet';

/** A row the import leaves out: where it is in the file, which column, and why, in English. */
export type RejectedLine = { readonly line: number; readonly column: string; readonly reason: string };

export type RowRead<Row> = { readonly line: number; readonly row: Row };

/** What is wrong with the header, a sentence each; nothing when it can be read. */
export function headerFaults<Row>({ columns }: Sheet<Row>, header: readonly string[]): string[] {
  const known = Object.keys(columns);
  const missing = known.filter((name) => columns[name]?.isNeeded && !header.includes(name));
  const unknown = header.filter((name) => !known.includes(name));
  const doubled = header.filter((name, index) => header.indexOf(name) !== index && known.includes(name));
  return [
    ...missing.map((name) => `the column ${name} is missing`),
    ...unknown.map((name) => `there is no column "${shown(name)}" here: ${known.join(', ')}`),
    ...doubled.map((name) => `the column ${name} is there twice`),
  ];
}

/** Reads every line of a table whose header is right. What a line says is checked alone: nothing is looked up. */
export function readRows<Row>(
  sheet: Sheet<Row>,
  { header, rows }: SheetTable,
): { good: RowRead<Row>[]; rejected: RejectedLine[] } {
  const place = new Map(header.map((name, index) => [name, index]));
  const good: RowRead<Row>[] = [];
  const rejected: RejectedLine[] = [];
  for (const { line, cells } of rows) {
    const fault = shapeFault(header, cells);
    const cell = (column: string) => (cells[place.get(column) ?? -1] ?? '').trim();
    const read = fault ? null : sheet.schema.safeParse(sheet.read(cell));
    const issue = read?.error?.issues[0];
    if (fault) rejected.push({ line, column: 'row', reason: fault });
    else if (issue) rejected.push({ line, ...reasonOf(sheet.columns, issue, cell) });
    else if (read?.success) good.push({ line, row: read.data });
  }
  return { good, rejected };
}

function shapeFault(header: readonly string[], cells: SheetLine['cells']): string | null {
  if (cells.length === header.length) return null;
  return `${cells.length} cells where the header has ${header.length}`;
}

function reasonOf(
  columns: Readonly<Record<string, Column>>,
  issue: z.core.$ZodIssue,
  cell: (column: string) => string,
): Omit<RejectedLine, 'line'> {
  const column = columnOf(issue.path, Object.keys(columns));
  const content = columns[column]?.content ?? '';
  if (cell(column) === '' && columns[column]?.isNeeded) return { column, reason: 'is missing' };
  const isOurs = issue.code === 'custom' || (issue.code === 'invalid_format' && !issue.message.startsWith('Invalid'));
  return { column, reason: isOurs ? issue.message : `should be ${content}` };
}

/** `houseNumber` is the column `house_number`; `place.lon` is `lon`, `start.lat` is `start_lat`. */
export function columnOf(path: readonly PropertyKey[], known: readonly string[]): string {
  const names = path.filter((part) => typeof part === 'string').map(snake);
  const [first = '', second = ''] = names;
  const candidates = [`${first}_${second}`, second, first, `${first}_lon`, 'lon'];
  return candidates.find((name) => known.includes(name)) ?? first;
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A header cell may be a megabyte of nonsense. */
function shown(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
