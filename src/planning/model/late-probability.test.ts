import { expect, test } from 'vitest';
import { LATE_PERMILLE, latePermille } from './late-probability';

/** Mass of a normal law beyond x standard deviations, by adding up thin slices of the curve. */
function tail(x: number): number {
  let mass = 0;
  for (let at = x; at < x + 10; at += 0.001) mass += Math.exp(-((at + 0.0005) ** 2) / 2) * 0.001;
  return mass / Math.sqrt(2 * Math.PI);
}

test('the table is the normal tail it says it is, to the thousandth', () => {
  for (const { jobs, permille } of LATE_PERMILLE.byJobsAhead) {
    const deviation = Math.sqrt(8 ** 2 + jobs * 30 ** 2);
    const expected = LATE_PERMILLE.slackMinutes.map((minutes) => Math.round(1000 * tail(minutes / deviation)));
    expect(permille).toEqual(expected);
  }
});

test('read between two columns, the shorter slack counts; between two rows, the fewer jobs', () => {
  expect([latePermille(599, 0), latePermille(600, 0), latePermille(601, 0)]).toEqual([266, 106, 106]);
  expect([latePermille(600, 5), latePermille(600, 4), latePermille(600, 60)]).toEqual([434, 434, 446]);
});

test('already late is certain, half a day of slack is safe', () => {
  expect([latePermille(-1, 0), latePermille(0, 0), latePermille(43_200, 9)]).toEqual([1000, 500, 0]);
});
