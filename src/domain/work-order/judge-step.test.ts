import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { FactId, TechnicianId } from '../ids';
import { judgeStep } from './judge-step';
import type { Step } from './next-step';
import type { StepDone } from './visit-timeline';

const JULIE = 'julie' as TechnicianId;
const MARC = 'marc' as TechnicianId;
const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}+01:00`);
const done = (step: Step, time: string, technicianId = JULIE): StepDone => {
  return { step, technicianId, happenedAt: at(time), factId: `${step} ${time}` as FactId };
};
const told = (step: Step, time: string, technicianId = JULIE) => ({ step, technicianId, happenedAt: at(time) });

test('an arrival learnt after the closing it came before still counts', () => {
  const timeline = [done('accept', '09:00'), done('finish', '10:30')];
  expect(judgeStep(told('arrive', '09:40'), 'planned', timeline)).toBe('record');
});

test('the same step told twice by the same person is known already', () => {
  expect(judgeStep(told('arrive', '09:45'), 'planned', [done('arrive', '09:40')])).toBe('already');
});

test('an earlier arrival on a second tablet counts: it may keep a promise', () => {
  expect(judgeStep(told('arrive', '09:30'), 'planned', [done('arrive', '09:40')])).toBe('record');
});

test('the arrival of a crew mate is a fact of its own', () => {
  expect(judgeStep(told('arrive', '09:45', MARC), 'planned', [done('arrive', '09:40')])).toBe('record');
});

test('a second closing is kept for a person to look at', () => {
  const timeline = [done('arrive', '09:40'), done('finish', '10:30')];
  expect(judgeStep(told('finish', '10:31'), 'sampling', timeline)).toBe('conflict');
  expect(judgeStep(told('reportAbsence', '10:31', MARC), 'sampling', timeline)).toBe('conflict');
});

test.each([
  ['finish', 'planned'],
  ['makeSafe', 'planned'],
  ['reportAbsence', 'planned'],
  ['finish', 'urgent'],
] as const)('%s of a %s visit nobody has arrived at is illegal', (step, family) => {
  expect(judgeStep(told(step, '09:40'), family, [done('accept', '09:00')])).toBe('illegal');
});

test('in whatever order the steps of a legal visit are learnt, those that count end in the same state', () => {
  const steps = [done('accept', '09:00'), done('startTravel', '09:10'), done('arrive', '09:40')];
  fc.assert(
    fc.property(fc.shuffledSubarray(steps, { minLength: 3 }), (learnt) => {
      const known: StepDone[] = [];
      for (const step of learnt) {
        expect(judgeStep(step, 'planned', known)).toBe('record');
        known.push(step);
        known.sort((a, b) => Temporal.Instant.compare(a.happenedAt, b.happenedAt));
      }
      expect(judgeStep(told('finish', '10:30'), 'planned', known)).toBe('record');
    }),
  );
});
