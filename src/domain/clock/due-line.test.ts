import { expect, test } from 'vitest';
import { dueLine } from './due-line';

test.each([
  ['26 2026-10-30T10:00:00+01:00', '26 2026-10-30T10:00:00+01:00 2026-11-24T00:00:00+01:00'],
  ['24 2026-10-25T01:30:00+02:00', '24 2026-10-25T01:30:00+02:00 2026-10-25T02:30:00+01:00'],
  ['25 2026-10-24T12:00:00Z', '25 2026-10-24T12:00:00Z 2026-10-25T13:00:00+01:00'],
  ['  31   2026-12-24T10:00:00.5+01:00 ', '31 2026-12-24T10:00:00.5+01:00 2026-12-30T00:00:00+01:00'],
])('%s is answered', (line, answer) => {
  expect(dueLine(line)).toEqual({ ok: true, value: answer });
});

test.each([
  ['', 'expected NUMBER INSTANT'],
  ['24', 'expected NUMBER INSTANT'],
  ['24 2026-11-23T14:05:00+01:00 more', 'expected NUMBER INSTANT'],
  ['27 2026-11-23T14:05:00+01:00', 'no deadline for commitment "27"'],
  ['toString 2026-11-23T14:05:00+01:00', 'no deadline for commitment "toString"'],
  ['24 2026-11-23T14:05:00', 'is no instant with an offset'],
  ['24 2026-02-30T14:05:00Z', 'is no instant with an offset'],
  ['24 9999-12-31T23:59:59Z', 'is no instant with an offset'],
  ['24 hello', 'is no instant with an offset'],
])('%j is refused', (line, reason) => {
  expect(dueLine(line)).toMatchObject({ ok: false, refusal: expect.stringContaining(reason) });
});
