import { readTable } from '@/adapters/csv/read-table';
import { importSheet } from '@/use-cases/register/import-sheet';
import { SHEET_KINDS, SHEETS, type SheetKind } from '@/use-cases/register/sheets/sheets';
import type { TextingTown } from '../texting-town';
import { malformedBodies, malformedTexts } from './body';
import { type Answered, type Door, failed, nth } from './door';

const TEXTS = malformedTexts(4_000);
const BODIES = malformedBodies(2_000);

/** A cell no column takes. */
const BAD = `\u0001${'x'.repeat(2_001)}`;

type Fault = (kind: SheetKind, n: number) => Uint8Array;

/** Sheets as they come from other systems on a bad day. Each has a row that cannot be right, or is no sheet at all. */
const FAULTS: readonly Fault[] = [
  (kind, n) => utf8(sheet(kind, [rowOf(kind, n), rowOf(kind, n + 1)])),
  (kind, n) => utf8(sheet(kind, [rowOf(kind, n)]).replaceAll(',', ';')),
  (kind, n) => Buffer.from(`${sheet(kind, [rowOf(kind, n)])}café\n`, 'latin1'),
  (kind, n) => Buffer.from(`\uFEFF${sheet(kind, [rowOf(kind, n)])}`, 'utf16le'),
  (kind, n) => utf8(`${sheet(kind, [])}"${nth(TEXTS, n)}\n${nth(TEXTS, n)},"`),
  (kind, n) => utf8(sheet(kind, [[...rowOf(kind, n), ...rowOf(kind, n)]])),
  (kind, n) => utf8(sheet(kind, [columns(kind).map(() => 'x'.repeat(n % 9 ? 3_000 : 120_000))])),
  (kind, n) => utf8(`${nth(TEXTS, n)},${columns(kind).slice(1).join(',')}\n${rowOf(kind, n).map(quoted).join(',')}\n`),
  (kind, n) => utf8(`${[...columns(kind), ...columns(kind)].join(',')}\n${nth(TEXTS, n)}\n`),
  (_, n) => utf8(nth(BODIES, n)),
  (kind, n) => utf8(sheet(kind, [rowOf(kind, n)]).replaceAll('\n', nth(['\r', '\u0000\n', '\u2028'], n))),
  (kind) => utf8(sheet(kind === 'jobs' ? 'communes' : 'jobs', [rowOf(kind, 1)])),
];

/** The import, wished for in earnest: a sheet with one wrong row brings nothing in. */
export function sheetDoor({ town }: TextingTown): Door {
  const author = 'import';
  const actor = { ...town.dispatcher, author, name: author, role: 'system' as const, source: author } as const;
  return {
    name: 'imported sheets',
    share: 6_000,
    async send(n): Promise<Answered> {
      const round = Math.floor(n / FAULTS.length);
      const kind = nth(SHEET_KINDS, round);
      try {
        const table = readTable(nth(FAULTS, n)(kind, round), SHEETS[kind].mostRows);
        if (!table.ok) return { status: 400, text: table.refusal };
        const wish = { kind, table: table.value, isApplied: true, skipsRejected: false };
        const report = await importSheet(town.ports, actor, wish);
        if (!report.ok) return { status: 400, text: report.refusal.join('\n') };
        return { status: report.value.isApplied ? 200 : 422, text: JSON.stringify(report.value) };
      } catch (error) {
        return failed(`${kind} sheet ${n}`, error);
      }
    },
  };
}

function columns(kind: SheetKind): string[] {
  return Object.keys(SHEETS[kind].columns);
}

/** Nonsense in every cell, and in the first one something no column takes. */
function rowOf(kind: SheetKind, n: number): string[] {
  return columns(kind).map((_, at) => (at === 0 ? BAD : nth(TEXTS, n + at)));
}

function sheet(kind: SheetKind, rows: readonly (readonly string[])[]): string {
  return [columns(kind), ...rows.map((row) => row.map(quoted))].map((row) => `${row.join(',')}\n`).join('');
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function utf8(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text.toWellFormed(), 'utf8') : text;
}
