import { readFileSync } from 'node:fs';
import { fc, test as fuzz } from '@fast-check/vitest';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readTable } from '@/adapters/csv/read-table';
import { newTown, type Town } from '@/testing/town';
import { importSheet } from './import-sheet';
import { SHEET_KINDS, SHEETS, type SheetKind } from './sheets/sheets';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T12:00:00+01:00');
});
afterAll(() => town.drop());
beforeEach(() =>
  town.database.execute(sql`truncate work_order, technician, contract, service_point, customer cascade`),
);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const DRY = { isApplied: false, skipsRejected: false };
const APPLY = { isApplied: true, skipsRejected: false };
const SKIP = { isApplied: true, skipsRejected: true };

async function take(kind: SheetKind, bytes: Uint8Array, how: typeof DRY) {
  const table = readTable(bytes, SHEETS[kind].mostRows);
  if (!table.ok) return { ok: false as const, refusal: [table.refusal] };
  const actor = { ...town.dispatcher, author: 'import', source: 'import' as const };
  return importSheet(town.ports, actor, { kind, table: table.value, ...how });
}

const example = (kind: SheetKind) => readFileSync(`docs/examples/${kind}.csv`);

async function count(table: 'service_point' | 'customer' | 'work_order' | 'technician') {
  const { rows } = await town.database.execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.identifier(table)}`,
  );
  return rows[0]?.count;
}

const POINTS = 'reference,house_number,street,postcode,insee,lon,lat\n';
const point = (reference: string, change = '13300,13103') => `${reference},12,rue Haute,${change},5.0976,43.6406\n`;

test('a new utility imports the documented examples in order, and again without doubles', async () => {
  for (const [added, unchanged] of [['added', 'unchanged'] as const, ['unchanged', 'added'] as const])
    for (const kind of SHEET_KINDS) {
      const report = await take(kind, example(kind), APPLY);
      const rows = example(kind).toString().trim().split('\n').length - 1;
      // The town begins with Salon itself, under another spelling of its population.
      const first = kind === 'communes' && added === 'added' ? { added: 1, updated: 1 } : { [added]: rows, updated: 0 };
      expect(report, kind).toMatchObject({ ok: true, value: { rows, rejected: [], isApplied: true, ...first } });
      if (kind !== 'communes') expect(report, kind).toMatchObject({ value: { [unchanged]: 0 } });
    }
  expect(await count('work_order')).toBe(2);
});

test('a dry run says what will happen and changes nothing', async () => {
  const file = bytesOf(POINTS + point('PDL-1') + point('PDL-2'));
  const foretold = await take('service-points', file, DRY);
  expect(foretold).toMatchObject({ value: { added: 2, isApplied: false } });
  expect(await count('service_point')).toBe(0);
  expect(await take('service-points', file, APPLY)).toMatchObject({ value: { added: 2, isApplied: true } });
});

test('a changed cell is an update', async () => {
  await take('service-points', bytesOf(POINTS + point('PDL-1') + point('PDL-2')), APPLY);
  const next = bytesOf(POINTS + point('PDL-1') + point('PDL-2').replace('Haute', 'Basse'));
  expect(await take('service-points', next, APPLY)).toMatchObject({ value: { added: 0, updated: 1, unchanged: 1 } });
});

test('one rejected row keeps all of them out, unless the good ones are asked for', async () => {
  const file = bytesOf(POINTS + point('PDL-1') + point('PDL-2', '13300,75056') + point('PDL-3', '1330,13103'));
  const report = await take('service-points', file, APPLY);
  expect(report).toMatchObject({
    value: {
      isApplied: false,
      rejected: [
        { line: 3, column: 'insee', reason: 'this territory does not serve that commune' },
        { line: 4, column: 'postcode', reason: 'not a postcode' },
      ],
    },
  });
  expect(await count('service_point')).toBe(0);
  expect(await take('service-points', file, SKIP)).toMatchObject({ value: { added: 1, isApplied: true } });
  expect(await count('service_point')).toBe(1);
});

test.each([
  ['customers', 'reference,name,mobile\n,Zoé,\n', 2, 'reference', 'is missing'],
  ['customers', 'reference,name,mobile\nC-1,Zoé,04 90 56 00 00\n', 2, 'mobile', 'not a mobile number'],
  ['customers', 'reference,name,mobile\nC-1,Zoé,12\n', 2, 'mobile', 'not a telephone number'],
  ['customers', 'reference,name,email\nC-1,Zoé,zoe\n', 2, 'email', 'not an e-mail address'],
  ['customers', 'reference,name\nC-1,Zoé\nC-1,Léa\n', 3, 'reference', 'appears twice'],
  ['customers', 'reference,name,braille\nC-1,Zoé,maybe\n', 2, 'braille', 'should be yes or no; empty is no'],
  ['customers', 'reference,name\nC-1,Zoé,1\n', 2, 'row', '3 cells where the header has 2'],
  ['customers', `reference,name\nC-1,${'x'.repeat(201)}\n`, 2, 'name', 'should be their name, up to 200 characters'],
  ['customers', 'reference,name\nC-1,"Zoé\u0000"\n', 2, 'name', 'should be their name, up to 200 characters'],
  ['technicians', 'reference,name,start_lon,start_lat,skills\nT,A,5,43,flying\n', 2, 'skills', 'should be skills'],
  ['technicians', 'reference,name,start_lon,start_lat,skills\nT,A,5,43,sampling\n', 2, 'skills', 'a certified skill'],
  [
    'technicians',
    'reference,name,start_lon,start_lat,shifts\nT,A,5,43,8-9 07:00-08:00\n',
    2,
    'shifts',
    'should be weekdays',
  ],
  [
    'technicians',
    'reference,name,start_lon,start_lat,shifts\nT,A,5,43,1 08:00-12:00 11:00-13:00\n',
    2,
    'shifts',
    'overlap',
  ],
  ['technicians', 'reference,name,start_lon,start_lat\nT,A,,\n', 2, 'start_lon', 'is missing'],
  ['technicians', 'reference,name,start_lon,start_lat\nT,A,5,943\n', 2, 'start_lat', 'should be the latitude'],
  [
    'jobs',
    'reference,service_point,job_type,reported_at\nJ,P,leak,yesterday\n',
    2,
    'reported_at',
    'should be a moment',
  ],
  [
    'jobs',
    'reference,service_point,job_type,reported_at\nJ,P,juggling,2026-11-20 10:00\n',
    2,
    'job_type',
    'should be a kind',
  ],
  [
    'jobs',
    'reference,service_point,job_type,reported_at\nJ,P,leak,2026-11-20 10:00\n',
    2,
    'service_point',
    'no service point',
  ],
] as const)('%s: %j is rejected', async (kind, text, line, column, reason) => {
  expect(await take(kind, bytesOf(text), APPLY)).toMatchObject({
    value: { isApplied: false, rejected: [{ line, column, reason: expect.stringContaining(reason) }] },
  });
});

test.each([
  ['name,reference,birthday\n', 'there is no column "birthday" here'],
  ['__proto__,reference,name\n', 'there is no column "__proto__" here'],
  ['reference\n', 'the column name is missing'],
  ['reference,name,name\n', 'the column name is there twice'],
])('the header %j is refused', async (text, sentence) => {
  expect(await take('customers', bytesOf(text), APPLY)).toEqual({
    ok: false,
    refusal: [expect.stringContaining(sentence)],
  });
});

test('more jobs than one transaction should open are refused at once', async () => {
  const header = 'reference,service_point,job_type,reported_at\n';
  const report = await take('jobs', bytesOf(header + 'J,P,leak,2026-11-20 10:00\n'.repeat(5_001)), DRY);
  expect(report).toEqual({ ok: false, refusal: ['more than 5000 rows: cut the file in parts'] });
});

// Whatever is done to a good file: it is read or refused, never half. The oracle only counts rows.
const good = bytesOf(POINTS + ['PDL-1', 'PDL-2', 'PDL-3', 'PDL-4'].map((reference) => point(reference)).join(''));
const edit = fc.record({ at: fc.nat(good.length - 1), cut: fc.nat(12), put: fc.uint8Array({ maxLength: 6 }) });
fuzz.prop([fc.array(edit, { minLength: 1, maxLength: 4 })], { numRuns: 150 })(
  'a file with bytes cut out and put in never crashes the import and never loads by half',
  async (edits) => {
    await town.database.execute(sql`truncate service_point cascade`);
    const spoilt = edits.reduce(
      (bytes, { at, cut, put }) => Uint8Array.of(...bytes.subarray(0, at), ...put, ...bytes.subarray(at + cut)),
      good,
    );
    const report = await take('service-points', spoilt, APPLY);
    const stored = await count('service_point');
    if (report.ok && report.value.isApplied) {
      expect(report.value.rejected).toEqual([]);
      expect(stored).toBe(report.value.rows);
    } else expect(stored).toBe(0);
  },
  60_000,
);

test('20 000 customers are taken in one go', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `C-${index},Zoé Œillet ${index},+336399${10_000 + index}\n`,
  );
  const file = bytesOf(`reference,name,mobile\n${rows.join('')}`);
  const start = performance.now();
  expect(await take('customers', file, APPLY)).toMatchObject({ value: { added: 20_000, isApplied: true } });
  expect(performance.now() - start).toBeLessThan(25_000);
  expect(await take('customers', file, APPLY)).toMatchObject({ value: { unchanged: 20_000 } });
}, 60_000);
