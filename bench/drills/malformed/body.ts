import fc from 'fast-check';

const NASTY: readonly unknown[] = [
  null,
  [],
  {},
  '',
  '\u0000',
  '\ud800',
  'x'.repeat(100_000),
  '🚰'.repeat(5_000),
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  true,
  "'; drop table fact; --",
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '%00',
  '2026-02-30',
  '0000-00-00T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  JSON.parse('{"__proto__":{"role":"administrator"},"constructor":{"prototype":{}}}'),
];

/** Names our procedures know, so that what is sent comes close to what is asked. */
const NAMES = [
  'id',
  'workOrderId',
  'appointmentId',
  'visitId',
  'technicianId',
  'customerId',
  'servicePointId',
  'jobType',
  'day',
  'words',
  'reportedAt',
  'number',
  'reason',
  'version',
  'entries',
  '__proto__',
] as const;

const VALID_LOOKING = [
  '0197f000-0000-7000-8000-000000000000',
  '2026-11-24',
  '2026-11-24T09:00:00+01:00',
  'leak',
  24,
  1,
  'phone',
  false,
];

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 4, arbitrary: fc.constantFrom(...VALID_LOOKING) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

const near = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: NAMES.length });

/** A body nobody should send: nearly right, plain wrong, not JSON, binary, or far too deep. */
const malformedBody: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: near.map((input) => JSON.stringify(input)) },
  { weight: 3, arbitrary: fc.jsonValue().map((input) => JSON.stringify(input)) },
  { weight: 2, arbitrary: fc.string({ maxLength: 200, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)) },
);

/** A text where a field is expected: nearly right, far too long, full of control characters, or not even text. */
const malformedText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY.map(asText)) },
  { weight: 1, arbitrary: fc.constantFrom(...VALID_LOOKING.map(String)) },
  { weight: 3, arbitrary: fc.string({ maxLength: 60, unit: 'binary' }) },
);

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The same ones every time, so that whatever goes wrong goes wrong again. */
export function malformedTexts(count: number): readonly string[] {
  return fc.sample(malformedText, { numRuns: count, seed: 2 });
}

/** The same bodies every time. */
export function malformedBodies(count: number): readonly (string | Uint8Array)[] {
  return fc.sample(malformedBody, { numRuns: count, seed: 1 });
}

/** A body as text, for a place that holds nothing else. */
export function textOf(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
}
