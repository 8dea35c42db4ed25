import { expect, test } from 'vitest';
import { isEligible } from './eligibility';
import { type Problem, problemOf } from './problem';
import type { ProblemDescription, VisitDescription } from './problem-description';
import { widenedProblem } from './widened-problem';

const HOUR = 3600;
const HOME = { lon: 5.09, lat: 43.64 };

const route = (technicianKey: string, skills: readonly string[]) => ({
  key: `${technicianKey} today`,
  technicianKey,
  day: 0,
  startPlace: HOME,
  endPlace: HOME,
  shift: [{ startSecond: 8 * HOUR, endSecond: 12 * HOUR }],
  skills,
});

const visit = (key: string, change: Partial<VisitDescription> = {}): VisitDescription => {
  return { key, place: { lon: 5.1, lat: 43.6 }, serviceSeconds: 1800, skills: ['meter'], ...change };
};

const DUE = { dueSecond: 10 * HOUR, lateCents: 3000, countedAt: 'end' } as const;

const question = (visits: readonly VisitDescription[]): ProblemDescription => ({
  nowSecond: 7 * HOUR,
  routes: [route('anna', ['meter']), route('ben', ['meter', 'leak'])],
  visits,
  travel: {
    leg: (from, to) => {
      const metres = Math.round(1000 * (Math.abs(from.lon - to.lon) + 2 * Math.abs(from.lat - to.lat)));
      return { seconds: 60 + metres, metres };
    },
  },
  prices: {
    travelCentsPerHour: 4370,
    travelCentsPerKilometre: 43,
    retellCents: 400,
    toldToleranceSeconds: 1800,
    unassignedCents: 20_000,
    scarcityCentsPerHour: 300,
  },
});

const KNOWN = [visit('a', { dues: [DUE] }), visit('b', { place: { lon: 5.2, lat: 43.7 }, skills: [] })];
const ADDED = [
  visit('c', { skills: ['leak'], place: { lon: 5.3, lat: 43.5 }, dues: [DUE, { ...DUE, countedAt: 'arrival' }] }),
  visit('d', {
    window: { startSecond: 8 * HOUR, endSecond: 10 * HOUR, lateCents: 3000 },
    pin: { technicianKey: 'ben' },
  }),
];

const every = (problem: Problem) => problem.numbering.places.map((_, number) => number);

const rarity = ({ scarcity, eligibility }: Problem, v: number, r: number) =>
  scarcity?.permille[r * scarcity.classes + (eligibility.classOfVisit[v] ?? 0)];

test('a problem widened by visits is the problem described with them', () => {
  const narrow = problemOf(question(KNOWN));
  const widened = widenedProblem(narrow, ADDED);
  const whole = problemOf(question([...KNOWN, ...ADDED]));
  // A table this does not know of would be left too short.
  expect(Object.keys(whole).sort()).toEqual(
    [
      'coupling',
      'description',
      'due',
      'eligibility',
      'nowSecond',
      'numbering',
      'part',
      'prices',
      'route',
      'scarcity',
      'started',
      'travel',
      'visit',
    ].sort(),
  );
  for (const table of ['visit', 'route', 'due', 'part', 'coupling', 'started', 'prices', 'nowSecond'] as const)
    expect(widened[table], table).toEqual(whole[table]);
  expect(widened.description.visits).toEqual(whole.description.visits);
  expect([...widened.numbering.visits]).toEqual([...whole.numbering.visits]);
  expect(widened.numbering.places).toEqual(whole.numbering.places);
  for (const v of [0, 1, 2, 3])
    for (const r of [0, 1]) {
      expect(isEligible(widened.eligibility, v, r)).toBe(isEligible(whole.eligibility, v, r));
      expect(rarity(widened, v, r)).toBe(rarity(whole, v, r));
    }
  for (const from of every(whole))
    for (const to of every(whole)) {
      expect(widened.travel.seconds(from, to)).toBe(whole.travel.seconds(from, to));
      expect(widened.travel.metres(from, to)).toBe(whole.travel.metres(from, to));
    }
});

test('the problem that was widened is as it was', () => {
  const narrow = problemOf(question(KNOWN));
  widenedProblem(narrow, ADDED);
  expect(narrow.numbering.places).toEqual(problemOf(question(KNOWN)).numbering.places);
  expect(narrow.visit).toEqual(problemOf(question(KNOWN)).visit);
  expect(widenedProblem(narrow, [])).toBe(narrow);
});

test('two visits of one name are refused, as when they are described together', () => {
  expect(() => widenedProblem(problemOf(question(KNOWN)), [visit('a')])).toThrow('two visits have the key a');
});
