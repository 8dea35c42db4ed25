import { describe, expect, test } from 'vitest';
import { estimateTravel } from '@/adapters/travel/estimate';
import { TWO_PEOPLE } from './people';
import { realisticDay, realisticDays } from './realistic-day';

const SIZES = [
  [12, 90],
  [24, 146],
  [120, 1500],
] as const;
const ASKED = SIZES.flatMap(([technicians, visits]) =>
  [1, 2, 3, 4, 5].map((seed) => ({ technicians, visits, seed }) as const),
);

/** Documented with the format: each crew has two jobs which need it. */
const VISITS_A_CREW = 2;

/** The smallest value that at least such a share of them does not exceed. */
function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? Number.NaN;
}

/** Another tenth, or one more, is still the same. */
function expectNear(value: number, wanted: number, slack = 0.1) {
  expect(Math.abs(value - wanted), `${value} instead of ${wanted}`).toBeLessThanOrEqual(Math.max(1, slack * wanted));
}

// The real day: 24 technicians, 77 planned and 69 opportunistic jobs.
describe.each(ASKED)('a day of $technicians technicians and $visits visits, seed $seed', (asked) => {
  const { routes, visits } = realisticDay(asked);
  const planned = visits.filter(({ key }) => key.startsWith('planned'));
  const minutes = (some: typeof visits) => some.map(({ serviceSeconds }) => serviceSeconds / 60);

  test('so many people, and 77 of 146 jobs are planned', () => {
    expect([routes.length, visits.length]).toEqual([asked.technicians, asked.visits]);
    expectNear(planned.length, (asked.visits * 77) / 146, 0);
    for (const { shift } of routes) {
      expect(shift).toEqual([
        { startSecond: (7 * 60 + 50) * 60, endSecond: 12 * 3600 },
        { startSecond: (13 * 60 + 30) * 60, endSecond: (16 * 60 + 50) * 60 },
      ]);
    }
  });

  test('a tenth of the jobs take 2 minutes, a quarter 11, half 24, three quarters 54, nine tenths 90; of planned ones half 30', () => {
    for (const [share, wanted] of [
      [0.1, 2],
      [0.25, 11],
      [0.5, 24],
      [0.75, 54],
      [0.9, 90],
    ] as const)
      expectNear(quantile(minutes(visits), share), wanted, 0.15);
    expectNear(quantile(minutes(planned), 0.5), 30, 0.15);
  });

  test('of 77 planned jobs 45 may come all day, 18 within 90 minutes or two hours, 14 in a half-day', () => {
    const length = planned.map(({ window: w }) => (w ? (w.endSecond - w.startSecond) / 60 : Infinity));
    const between = (least: number, most: number) => length.filter((one) => one >= least && one <= most).length;
    expectNear(between(Infinity, Infinity), (planned.length * 45) / 77, 0);
    expectNear(between(90, 90) + between(120, 120), (planned.length * 18) / 77, 0);
    expectNear(between(200, 250), (planned.length * 14) / 77, 0);
    expect(visits.filter(({ key, window }) => !key.startsWith('planned') && window)).toEqual([]);
  });

  test('a promised window leaves time for the work before the break or the evening', () => {
    for (const { window, serviceSeconds } of planned) {
      if (!window) continue;
      const ends = [12 * 3600, (16 * 60 + 50) * 60];
      expect(ends.some((end) => window.startSecond + serviceSeconds < end && window.endSecond <= end)).toBe(true);
    }
  });

  test('44 minutes from one job to another in the median, and 4 to the nearest', () => {
    const some = visits.slice(0, 400);
    const drives = some.map(({ place }, i) =>
      visits.flatMap((other, j) => (i === j ? [] : [estimateTravel(place, other.place).travelSeconds / 60])),
    );
    expectNear(quantile(drives.flat(), 0.5), 44, 0.15);
    expectNear(
      quantile(
        drives.map((own) => Math.min(...own)),
        0.5,
      ),
      4,
    );
  });

  test('35 skills; 15 of 24 technicians are able for a job, some of them for many more than others', () => {
    expect(new Set(routes.flatMap(({ skills }) => skills.filter((one) => one !== TWO_PEOPLE))).size).toBe(35);
    const able = visits
      .filter(({ skills }) => skills?.[0] !== TWO_PEOPLE)
      .map(({ skills = [] }) => routes.filter((one) => skills.every((s) => one.skills.includes(s))));
    const count = able.map((some) => some.length);
    expectNear(quantile(count, 0.5), (asked.technicians * 15) / 24);
    expectNear(count.reduce((sum, one) => sum + one, 0) / count.length, (asked.technicians * 15) / 24);
    expect(Math.max(...count)).toBeGreaterThan(1.5 * Math.min(...count));
    const held = routes.map(({ skills }) => skills.length);
    expect(quantile(held, 0.9)).toBeGreaterThanOrEqual(2 * quantile(held, 0.1));
  });

  test('three crews of two among 24 tours, each with two planned jobs that need one', () => {
    const needsTwo = ({ skills = [] }: { readonly skills?: readonly string[] }) => skills.includes(TWO_PEOPLE);
    const crews = routes.filter(needsTwo).length;
    expect(crews).toBe(Math.round(asked.technicians / 8));
    expect(planned.filter(needsTwo).length).toBe(VISITS_A_CREW * crews);
    expect(visits.filter(needsTwo).length).toBe(VISITS_A_CREW * crews);
  });

  test('the same seed gives the same day, the next one another', () => {
    expect(realisticDay(asked)).toEqual({ routes, visits });
    expect(realisticDay({ ...asked, seed: asked.seed + 1 }).visits).not.toEqual(visits);
  });
});

test('days of one territory have the same people, and jobs and windows of their own', () => {
  const [first, second] = realisticDays({ technicians: 24, visits: 146, seed: 1 }, 2);
  expect(second?.routes.map(({ skills }) => skills)).toEqual(first?.routes.map(({ skills }) => skills));
  expect(second?.visits.map(({ place }) => place)).not.toEqual(first?.visits.map(({ place }) => place));
  const starts = second?.visits.flatMap(({ window }) => (window ? [window.startSecond] : [])) ?? [];
  expect(Math.min(...starts)).toBeGreaterThanOrEqual(86_400 + 28_200);
});

test.each([
  [0, 0],
  [1, 3],
  [3, 0],
])('%i technicians and %i visits are a day as well', (technicians, visits) => {
  const day = realisticDay({ technicians, visits, seed: 1 });
  expect([day.routes.length, day.visits.length]).toEqual([technicians, visits]);
});
