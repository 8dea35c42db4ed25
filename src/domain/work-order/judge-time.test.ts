import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { judgeTime, type TimeBounds } from './judge-time';

const at = (time: string) => Temporal.Instant.from(`2026-11-26T${time}+01:00`);
const leak: TimeBounds = { reportedAt: at('10:32'), windowStart: null };

test('commitment 24: no step of a visit was done before the leak was reported', () => {
  const refusal = { kind: 'beforeReported', reportedAt: '2026-11-26T09:32:00Z' };
  for (const step of ['accept', 'startTravel', 'arrive', 'makeSafe', 'finish'] as const) {
    expect(judgeTime(step, at('10:31:59'), leak)).toEqual(refusal);
    expect(judgeTime(step, at('10:32'), leak)).toBeNull();
  }
});

test('a corrected time stays between the step before and the step after, at their own times still', () => {
  const bounds = { ...leak, before: at('10:40'), after: at('11:00') };
  const judged = ['10:39', '10:40', '11:00', '11:01'].map((time) => judgeTime('arrive', at(time), bounds)?.kind);
  expect(judged).toEqual(['stepOutOfOrder', undefined, undefined, 'stepOutOfOrder']);
});

test('commitment 26, 28: only an absence waits for the window to open', () => {
  const bounds = { ...leak, windowStart: at('14:00') };
  expect(judgeTime('arrive', at('13:50'), bounds)).toBeNull();
  expect(judgeTime('reportAbsence', at('13:59'), bounds)).toMatchObject({ kind: 'absentTooEarly' });
  expect(judgeTime('reportAbsence', at('14:00'), bounds)).toBeNull();
});
