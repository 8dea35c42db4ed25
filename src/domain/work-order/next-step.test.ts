import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseFamily } from './job-type';
import { legalSteps, type Step, stateAfter } from './next-step';
import { VISIT_STATES, type VisitState } from './visit-state';

const FAMILIES: readonly CaseFamily[] = ['urgent', 'sampling', 'planned', 'quote', 'works', 'meter'];

test.each([
  ['dispatched', 'urgent', 'accept'],
  ['accepted', 'urgent', 'startTravel'],
  ['travelling', 'urgent', 'arrive'],
  ['onSite', 'urgent', 'makeSafe'],
  ['safe', 'urgent', 'finish'],
  ['planned', 'planned', 'accept'],
  ['onSite', 'planned', 'finish'],
  ['onSite', 'sampling', 'finish'],
] as const)('of a visit %s, %s, the big button says %s', (state, family, step) => {
  expect(legalSteps(state, family)[0]).toBe(step);
});

test.each(['done', 'absent', 'cancelled'] as const)('a visit %s has no next step', (state) => {
  expect(FAMILIES.flatMap((family) => legalSteps(state, family))).toEqual([]);
});

test('nobody is absent before we arrive, nor where a place must be made safe', () => {
  const found = VISIT_STATES.flatMap((state) =>
    FAMILIES.filter((family) => legalSteps(state, family).includes('reportAbsence')).map((family) => [state, family]),
  );
  expect(found).toEqual(FAMILIES.filter((family) => family !== 'urgent').map((family) => ['onSite', family]));
});

/** Written apart from the rule: a whole visit reads as one of these words, letter by letter. */
const WHOLE_URGENT = /^(a?t?)rsf$/;
const WHOLE_OTHER = /^(a?t?)r[fx]$/;
const LETTERS: Record<Step, string> = {
  accept: 'a',
  startTravel: 't',
  arrive: 'r',
  makeSafe: 's',
  finish: 'f',
  reportAbsence: 'x',
};

test('whatever legal button is pressed, every visit ends and reads as a whole sequence', () => {
  const choices = fc.array(fc.nat(5), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...FAMILIES), choices, (family, picks) => {
      let state: VisitState = 'dispatched';
      let word = '';
      for (const pick of picks) {
        const legal = legalSteps(state, family);
        const step = legal[pick % Math.max(legal.length, 1)];
        if (!step) break;
        word += LETTERS[step];
        state = stateAfter(state, step);
      }
      expect(word).toMatch(family === 'urgent' ? WHOLE_URGENT : WHOLE_OTHER);
      expect(legalSteps(state, family)).toEqual([]);
    }),
  );
});
