import { fc, test as fuzz } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { readTable } from './read-table';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, most = 10) => readTable(bytes(text), most);

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons, as French spreadsheets write them', 'a;b\r\n1;2\r\n'],
  ['a byte order mark', '\uFEFFa,b\n1,2'],
  ['capitals and spaces in the header', ' A , B \n1,2\n'],
  ['empty lines', 'a,b\n\n1,2\n\n'],
])('%s', (_, text) => {
  expect(read(text)).toMatchObject({ ok: true, value: { header: ['a', 'b'], rows: [{ cells: ['1', '2'] }] } });
});

test('a row is where it begins, whatever its cells hold', () => {
  const table = read('a,b\n"two\nlines",1\n\nx,"say ""oui"""\n');
  expect(table).toEqual({
    ok: true,
    value: {
      header: ['a', 'b'],
      rows: [
        { line: 2, cells: ['two\nlines', '1'] },
        { line: 5, cells: ['x', 'say "oui"'] },
      ],
    },
  });
});

test('one row more than asked is read, so that too many are noticed', () => {
  const table = read(`a\n${'1\n'.repeat(50)}`, 3);
  expect(table.ok && table.value.rows).toHaveLength(4);
});

test.each([
  ['Latin-1', Buffer.from('a\nok\ncaf\xe9\n', 'latin1'), 'line 3: the file is not UTF-8'],
  ['UTF-16', Buffer.from('\uFEFFa\n1\n', 'utf16le'), 'UTF-16'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not UTF-8'],
  ['nothing', Buffer.from(''), 'the file is empty'],
  ['an open quotation mark', Buffer.from('a,b\n1,"2\n3,4\n'), 'never closed'],
  ['a row of a megabyte', Buffer.from(`a\n${'x'.repeat(1_000_000)}\n`), 'line 2: a row of more than'],
])('%s is refused with a sentence', (_, file, sentence) => {
  expect(readTable(file, 10)).toEqual({ ok: false, refusal: expect.stringContaining(sentence) });
});

fuzz.prop([fc.uint8Array({ maxLength: 300 })])('no bytes make it throw', (file) => {
  const table = readTable(file, 5);
  if (table.ok) expect(table.value.rows.length).toBeLessThanOrEqual(6);
  else expect(table.refusal).not.toBe('');
});

// The oracle is the grammar of RFC 4180 itself: what is written by its rules reads back as it was.
const cell = fc.stringMatching(/^[a-zé",;\n ]{0,8}$/).map((text) => text.trim());
fuzz.prop([fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })])('what is quoted reads back', (rows) => {
  const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  const table = read(`a,b\r\n${quoted}\r\n`);
  expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(rows);
});
