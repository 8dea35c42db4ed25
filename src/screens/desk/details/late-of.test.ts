import { expect, test } from 'vitest';
import { lateOf } from './late-of';
import type { VisitShown, WorkOrderShown } from './work-order-answer';

const at = (time: string) => `2026-11-24T${time}:00Z`;
const NOW = Date.parse(at('09:30'));

type Given = {
  readonly state?: VisitShown['state'];
  readonly expected?: readonly [string, string];
  readonly window?: readonly [string, string];
  readonly isLikelyBroken?: boolean;
};

/** Planned from ten to eleven. */
function read({ state = 'dispatched', expected, window, isLikelyBroken = false }: Given) {
  const assignment = { technicianName: 'Julie', day: '2026-11-24', start: at('10:00'), end: at('11:00') };
  const visit = {
    state,
    assignments: [assignment],
    expected: expected ? { start: at(expected[0]), end: at(expected[1]) } : null,
  };
  return {
    visits: [visit],
    clocks: [{ isLikelyBroken }],
    appointment: window ? { start: at(window[0]), end: at(window[1]) } : null,
  } as unknown as WorkOrderShown;
}
const minutesOf = (given: Given) => lateOf(read(given), NOW)?.minutes ?? null;

test.each([
  ['it is expected as planned', { expected: ['10:05', '11:05'] }, null],
  ['it is expected half an hour later', { expected: ['10:30', '11:30'] }, 30],
  ['the technician is there and will not be done in time', { state: 'onSite', expected: ['10:00', '11:40'] }, 40],
  ['it is planned after its window', { window: ['07:00', '09:00'] }, 0],
  ['it is planned before its window: nobody is late', { window: ['12:00', '14:00'] }, null],
  ['its promise will rather be missed than kept', { isLikelyBroken: true }, 0],
  ['it is over', { state: 'done', isLikelyBroken: true }, null],
] as const)('%s', (_, given, minutes) => {
  expect(minutesOf(given)).toBe(minutes);
});
