import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import { ok, type Result } from '@/domain/result';
import type { SheetTable } from '@/use-cases/ports/sheet-table';

const MOST_CHARACTERS_A_ROW = 100_000;

type Parsed = { readonly record: string[]; readonly info: InfoRecord };

/**
 * Reads CSV as spreadsheets write it: UTF-8, with or without a byte order mark, `,` or `;` between cells, whichever the
 * header uses more. Refused with a sentence when the bytes are no such thing; never throws because of them. No more
 * than `mostRows + 1` rows are read: the caller sees that there are too many.
 */
export function readTable(bytes: Uint8Array, mostRows: number): Result<SheetTable, string> {
  const text = textOf(bytes);
  if (!text.ok) return text;
  const delimiter = delimiterOf(text.value);
  try {
    const parsed = parse(text.value, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MOST_CHARACTERS_A_ROW,
      to: mostRows + 2,
    }) as unknown as Parsed[];
    const [header, ...rows] = parsed;
    if (!header) return { ok: false, refusal: 'the file is empty' };
    return ok({
      header: header.record.map((name) => name.trim().toLowerCase()),
      rows: rows.map(({ record, info }) => ({ line: firstLine(record, info), cells: record })),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, refusal: `line ${Number(error.lines ?? 1)}: ${REASONS[error.code] ?? 'not a row of CSV'}` };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened here or above and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quotation mark',
  INVALID_OPENING_QUOTE: 'a quotation mark in the middle of a cell must be doubled, and the cell quoted',
  CSV_MAX_RECORD_SIZE: `a row of more than ${MOST_CHARACTERS_A_ROW} characters: is a quotation mark missing?`,
};

function textOf(bytes: Uint8Array): Result<string, string> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { ok: false, refusal: 'the file is UTF-16: save it as "CSV UTF-8"' };
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, refusal: `line ${badLine(bytes)}: the file is not UTF-8: save it as "CSV UTF-8"` };
  }
}

/** The line on which UTF-8 ends; a line break is never part of a longer character. */
function badLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}

function delimiterOf(text: string): ',' | ';' {
  const header = text.slice(0, 10_000).split('\n', 1)[0] ?? '';
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

/** csv-parse counts to the end of a record; one with line breaks inside its quotes began earlier. */
function firstLine(record: readonly string[], { lines }: InfoRecord): number {
  return lines - record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}
