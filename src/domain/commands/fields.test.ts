import { expect, test } from 'vitest';
import { PutOnCall } from './attendance';
import { ContractRow } from './contract-row';
import { InstantField, PlannedDayField, someText } from './fields';

const ID = '0197f000-0000-7000-8000-000000000000';
const GOOD = '2026-11-27T16:50:00+01:00';

test.each(['yesterday', '', '2026-02-30T10:00:00Z', 'x'.repeat(50)])(
  'a moment such as %j is refused, and never compared with the other end',
  (bad) => {
    const duty = { id: ID, technicianId: ID };
    expect(PutOnCall.safeParse({ ...duty, startsAt: bad, endsAt: GOOD }).success).toBe(false);
    expect(PutOnCall.safeParse({ ...duty, startsAt: GOOD, endsAt: bad }).success).toBe(false);
  },
);

test.each(['yesterday', '', '2026-02-30'])('so is a day such as %j', (bad) => {
  const row = { reference: 'A-1', customer: 'C-1', servicePoint: 'P-1' };
  expect(ContractRow.safeParse({ ...row, since: bad, until: '2026-11-27' }).success).toBe(false);
});

test('half a character, and a day beyond what planning can count, are refused where they come in', () => {
  expect(someText(20).safeParse('\ud800').success).toBe(false);
  expect(someText(40).safeParse('une fuite 💧\nrue Haute').success).toBe(true);
  for (const day of ['2089-12-31', '2000-01-01']) expect(PlannedDayField.safeParse(day).success).toBe(true);
  for (const day of ['2090-01-01', '2099-12-31']) expect(PlannedDayField.safeParse(day).success).toBe(false);
  expect(InstantField.safeParse('2090-01-01T00:00:00Z').success).toBe(false);
});
