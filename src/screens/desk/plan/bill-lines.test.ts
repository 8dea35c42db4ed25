import { expect, test } from 'vitest';
import { billLines } from './bill-lines';
import type { Difference } from './search-shown';

type Figures = Difference['before'];
const NOTHING = {
  travel: 0,
  overtime: 0,
  callOut: 0,
  compensation: 0,
  delay: 0,
  retelling: 0,
  unfairness: 0,
  scarcity: 0,
  unassigned: 0,
};
const priced = (bill: Partial<Figures['bill']>, costCents: number): Figures => ({
  costCents,
  bill: { ...NOTHING, ...bill },
  travelSeconds: 0,
  travelMetres: 0,
  overtimeSeconds: 0,
  plannedVisits: 0,
});
const summed = (before: Figures, after: Figures) => {
  const lines = billLines(before, after);
  return [before, after].map((figures) => lines.reduce((sum, { of }) => sum + of(figures), 0));
};

test('every term that costs something has its line, rare skills and fair shares too: the lines add up to the total', () => {
  const before = priced({ travel: 1_234, unfairness: 250, scarcity: 75, unassigned: 9_000 }, 10_559);
  const after = priced(
    { travel: 1_000, overtime: 300, delay: 41, scarcity: 60, retelling: 200, callOut: 5_000 },
    6_601,
  );
  expect(billLines(before, after).map(({ term }) => term)).toEqual([
    'travel',
    'overtime',
    'callOut',
    'delay',
    'retelling',
    'unfairness',
    'scarcity',
    'unassigned',
  ]);
  expect(summed(before, after)).toEqual([10_559, 6_601]);
});

test('what costs nothing in either plan has no line', () => {
  expect(billLines(priced({ travel: 5 }, 5), priced({ travel: 4 }, 4)).map(({ term }) => term)).toEqual(['travel']);
});

test('a term this screen has no name for is not lost: what is left of the total is its line', () => {
  const unheardOf = { travel: 500, parking: 120 } as Partial<Figures['bill']>;
  const [before, after] = [priced(unheardOf, 620), priced({ travel: 480 }, 480)];
  expect(billLines(before, after).map(({ term }) => term)).toEqual(['travel', 'other']);
  expect(summed(before, after)).toEqual([620, 480]);
});
