import { expect, test } from 'vitest';
import type { PlannedVisit } from '../board/day-plan';
import { inTrouble } from './in-trouble';

const at = (hour: number) => Date.parse('2026-11-24T00:00:00Z') + hour * 3_600_000;
const span = (from: number, to: number) => ({ startMs: at(from), endMs: at(to) });
const visit = (changes: Partial<PlannedVisit> = {}): PlannedVisit => ({
  ...span(9, 10),
  visitId: 'v',
  plannedStartMs: at(9),
  workOrderId: 'w',
  reference: 'SAL-1',
  jobType: 'valveCheck',
  commune: 'Salon',
  state: 'dispatched',
  pinned: false,
  travelSeconds: 0,
  window: null,
  isCustomerTold: false,
  standing: 'running',
  isLikelyBroken: false,
  ...changes,
});
const countOf = (changes: Partial<PlannedVisit>, absences: { startMs: number; endMs: number }[] = []) =>
  inTrouble([{ absences: absences.map((one) => ({ ...one, reason: 'sick' as const })), visits: [visit(changes)] }])
    .length;

test.each([
  ['all is well', {}, 0],
  ['it is more likely than not to break a promise', { standing: 'atRisk', isLikelyBroken: true }, 1],
  ['a promise is only worth a look', { standing: 'atRisk' }, 0],
  ['it is expected after its window', { window: span(7, 8) }, 1],
  ['it is expected in its window', { window: span(8, 10) }, 0],
  ['a promise is broken already: nothing to be mended', { standing: 'late' }, 0],
  ['somebody drives there', { isLikelyBroken: true, state: 'travelling' }, 0],
  ['it is over', { isLikelyBroken: true, state: 'done' }, 0],
] as const)('%s', (_, changes, count) => {
  expect(countOf(changes)).toBe(count);
});

test('it stands where its technician is away; at the end of an absence they are back', () => {
  expect(countOf({}, [span(8, 12)])).toBe(1);
  expect(countOf({}, [span(7, 9)])).toBe(0);
});

test('who is visited twice that day is named once', () => {
  const twice = [visit({ visitId: 'a', isLikelyBroken: true }), visit({ visitId: 'b', isLikelyBroken: true })];
  const another = visit({ workOrderId: 'x', isLikelyBroken: true });
  expect(inTrouble([{ absences: [], visits: [...twice, another] }])).toEqual(['w', 'x']);
});
