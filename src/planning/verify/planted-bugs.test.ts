import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryInstance, routesIn } from '@/testing/arbitrary-instance';
import {
  arbitraryQuestion,
  clock,
  dealtPlan,
  roadProblem,
  roadRoute,
  roadVisit,
  span,
} from '@/testing/arbitrary-problem';
import { saidByJudge, saidByPlanner, wrongWithSearched } from '@/testing/planner-and-judge';
import { HARD_RULES, ROUTE_TERMS, TIME_RULES, VISIT_TERMS } from '../constraints/every-rule';
import { planOf } from '../model/plan';
import { type Problem, problemOf } from '../model/problem';
import type { ProblemDescription, RouteDescription, VisitDescription } from '../model/problem-description';
import { type PlainProblem, plainProblem } from '../plain/plain-problem';
import { plainRouting } from '../plain/plain-routing';
import { completed, verifyPlain } from '../plain/verify-plain';
import { random } from '../random';
import { chainOf } from '../search/chain';
import { ROUTING_SETTINGS } from '../search/settings';
import type { Timetable } from '../timetable/timetable-columns';
import { verify } from './verify';

/*
 * The planner broken on purpose, one rule or price at a time, while the judge stays what it is. Of the same questions each time, one at least must tell.
 * Judged: of some order, sensible or not, it says what is not so. Searched: it makes a plan the judge refuses, says a false price, or leaves out what fits.
 */
const questions = fc.sample(arbitraryQuestion(), { numRuns: 500, seed: 28 });
const dealt = questions.map(({ problem }, seed) => {
  const planned = dealtPlan(problem, seed);
  return { problem, planned, truth: JSON.stringify(saidByJudge(verify(problem, planned))) };
});

type Reading = (description: ProblemDescription) => Problem;

const isJudged = (read: Reading = problemOf) =>
  dealt.some(({ problem: description, planned, truth }) => {
    const problem = read(description);
    return JSON.stringify(saidByPlanner(problem, planOf(problem, planned))) !== truth;
  });

/** Where one second decides whether a visit can be done at all; random questions hardly ever ask that. */
const road = (visits: VisitDescription[], ...routes: RouteDescription[]) => ({
  problem: roadProblem(routes, visits),
  begun: { routes: {} },
});
const until = (endSecond: number) => ({ startSecond: clock('7:00'), endSecond, lateCents: 3000 });
/** Anna must be done before Bruno begins at such a second, and could be somewhere else for one second before that. */
const handedOver = (releaseSecond: number) =>
  road(
    [
      roadVisit('first', 5, { skills: ['a'] }),
      roadVisit('then', 5, { skills: ['b'], sameDayAfterVisitKey: 'first', releaseSecond }),
      roadVisit('before', 5, { skills: ['a'], serviceSeconds: 1, window: until(clock('8:05')) }),
    ],
    roadRoute('anna', { skills: ['a'] }),
    roadRoute('bruno', { skills: ['b'] }),
  );
const edges = [0, 1].flatMap((second) => [
  road([roadVisit('v', 15, { serviceSeconds: 1800 + second })], roadRoute('anna', { shift: [span('8:00', '9:00')] })),
  road([roadVisit('v', 10, { window: until(clock('8:10') - second) })], roadRoute('anna')),
  road(
    [roadVisit('v', 10, { told: { technicianKey: 'anna', arrivalSecond: clock('7:40') - second } })],
    roadRoute('anna'),
  ),
  handedOver(clock('8:35') + second),
]);

const isSearched = (read: Reading = problemOf) =>
  [...edges, ...questions].some(
    ({ problem, begun }) => wrongWithSearched(problem, begun, read(problem), 10).length > 0,
  );

test('nothing is noticed where nothing is planted', () => {
  expect([isJudged(), isSearched()]).toEqual([false, false]);
});

/** What a rule or a price makes of visit k of a route; of a whole route, k is 0. */
type Sum = (t: Timetable, k: number) => number;
type Break = (right: Sum) => Sum;

const isNothing: Break = () => () => 0;
const isOneTooMuch: Break = (right) => (t, k) => right(t, k) + (k < t.count ? 1 : 0);
const isRead =
  (secondsLate: number): Break =>
  (right) =>
  (t, k) => {
    const shift = (seconds: number) => {
      for (const column of [t.reach, t.ready, t.arrival, t.end])
        for (let i = 0; i <= t.count; i++) column[i]! += seconds;
      t.driveSeconds += seconds;
    };
    shift(secondsLate);
    const sum = right(t, k);
    shift(-secondsLate);
    return sum;
  };

const BREAKS = { 'is nothing': isNothing, 'is one too much': isOneTooMuch };
const BREAKS_OF_TIME = { ...BREAKS, 'is read a second late': isRead(1), 'is read a second early': isRead(-1) };
const TIMED_TERMS = ['compensation', 'delay', 'retelling', 'travel', 'overtime'];

/** Replaces a function, by the very name everybody calls it by; to be put back. */
function plant<Name extends string>(thing: { readonly [name in Name]: Sum }, name: Name, broken: Break): () => void {
  const right = thing[name];
  Object.assign(thing, { [name]: broken(right) });
  return () => void Object.assign(thing, { [name]: right });
}

const planted = [
  ...HARD_RULES.map((rule) => ({
    name: rule.name,
    isTimed: TIME_RULES.includes(rule),
    plant: (broken: Break) => plant(rule, 'excessAt', broken),
  })),
  ...VISIT_TERMS.map((term) => ({
    name: term.name,
    isTimed: TIMED_TERMS.includes(term.name),
    plant: (broken: Break) => plant(term, 'centsAt', broken),
  })),
  ...ROUTE_TERMS.map((term) => ({
    name: term.name,
    isTimed: TIMED_TERMS.includes(term.name),
    plant: (broken: Break) => plant(term, 'cents', (right) => (t) => broken(right)(t, 0)),
  })),
].flatMap(({ name, isTimed, plant }) =>
  Object.entries(isTimed ? BREAKS_OF_TIME : BREAKS).map(([how, broken]) => [name, how, () => plant(broken)] as const),
);

/** The search never asks these rules whether they are kept: `carries`, `firstFreePosition` and `withFacts` see to it. What those read is broken below. */
const SEEN_TO: readonly string[] = ['parts', 'startedWork', 'enRoute'];

test.each(planted)('%s %s', (name, how, plant) => {
  const restore = plant();
  try {
    expect(isJudged()).toBe(true);
    if (how !== 'is nothing' || !SEEN_TO.includes(name)) expect(isSearched()).toBe(true);
  } finally {
    restore();
  }
});

const visits = (change: (visit: VisitDescription) => Partial<VisitDescription>) => (description: ProblemDescription) =>
  problemOf({ ...description, visits: description.visits.map((visit) => ({ ...visit, ...change(visit) })) });
const routes = (change: (route: RouteDescription) => Partial<RouteDescription>) => (description: ProblemDescription) =>
  problemOf({ ...description, routes: description.routes.map((route) => ({ ...route, ...change(route) })) });
const prices = (change: Partial<ProblemDescription['prices']>) => (description: ProblemDescription) =>
  problemOf({ ...description, prices: { ...description.prices, ...change } });

/** What holds because of how the question is read: each thing not read, or read wrong. */
const READINGS: Readonly<Record<string, Reading>> = {
  'a break is worked through': routes(({ shift }) => ({
    shift: [{ startSecond: shift[0]!.startSecond, endSecond: shift.at(-1)!.endSecond }],
  })),
  'an absence is not cut out': routes(() => ({ absences: [] })),
  'overtime runs into the next duty': (description) => {
    const problem = problemOf(description);
    const { spanFrom, regularEnd } = problem.route;
    const [spanEnd, latestEnd] = [problem.route.spanEnd.slice(), problem.route.latestEnd.slice()];
    description.routes.forEach(({ overtimeLimitSeconds = 0 }, r) => {
      if (latestEnd[r]! < regularEnd[r]!) return;
      latestEnd[r] = regularEnd[r]! + overtimeLimitSeconds;
      spanEnd[spanFrom[r + 1]! - 1] = latestEnd[r]!;
    });
    return { ...problem, route: { ...problem.route, spanEnd, latestEnd } };
  },
  'no overtime is allowed': routes(() => ({ overtimeLimitSeconds: 0 })),
  'nobody has been seen since': routes(() => ({ lastSeen: undefined })),
  'everybody starts at home': routes(({ endPlace }) => ({ startPlace: endPlace })),
  'a drive takes no time': (description) => {
    const problem = problemOf(description);
    return { ...problem, travel: { ...problem.travel, seconds: () => 0 } };
  },
  'the way back is the way there': (description) => {
    const problem = problemOf(description);
    const { seconds, metres } = problem.travel;
    return { ...problem, travel: { seconds: (from, to) => seconds(to, from), metres: (from, to) => metres(to, from) } };
  },
  'the morning rush is forgotten': (description) =>
    problemOf({ ...description, travel: { leg: description.travel.leg } }),
  'it is midnight still': (description) => problemOf({ ...description, nowSecond: 0 }),
  'work takes a second less': visits(({ serviceSeconds }) => ({ serviceSeconds: Math.max(0, serviceSeconds - 1) })),
  'early is not waited out': visits(({ window }) => ({ window: window && { ...window, startSecond: 0 } })),
  'a release is not waited for': visits(() => ({ releaseSecond: undefined })),
  'all work may be put down for a break': visits(() => ({ maySpanBreak: true })),
  'no work may be put down for a break': visits(() => ({ maySpanBreak: false })),
  'every crew is one person': visits(() => ({ crewSize: 1 })),
  'no part is needed': visits(() => ({ parts: undefined })),
  'what waits for another does not': visits(() => ({ sameDayAfterVisitKey: undefined })),
  'works have one part': visits(() => ({ works: undefined })),
  'nothing has begun': visits(() => ({ progress: undefined })),
  'dues count at the arrival': visits(({ dues }) => ({ dues: dues?.map((due) => ({ ...due, countedAt: 'arrival' })) })),
  'nobody was told anything': visits(() => ({ told: undefined })),
  'leaving out costs nothing': visits(() => ({ unassignedCents: 0 })),
  'leaving out costs a cent more': visits(({ unassignedCents, priority = 1 }) => ({
    unassignedCents: (unassignedCents ?? 20_000 * priority) + 1,
  })),
  'everything is as urgent': visits(() => ({ priority: 1 })),
  'a window missed is owed nothing': visits(({ window }) => ({ window: window && { ...window, lateCents: 0 } })),
  'telling again is free': prices({ retellCents: 0 }),
  'a second more may pass untold': prices({ toldToleranceSeconds: 1801 }),
};

test.each(Object.entries(READINGS))('%s', (_, read) => {
  expect([isJudged(read), isSearched(read)]).toEqual([true, true]);
});

const depot = { x: 0, y: 0, demand: 0, ready: 0, due: 100, service: 0 };
const justTooLate = { name: 'edge', vehicles: 1, capacity: 1, stops: [depot, { ...depot, x: 10, due: 9.9 }] };
const instances = [justTooLate, ...fc.sample(arbitraryInstance(30), { numRuns: 60, seed: 28 })];

/** Benchmark routes keep their rules by hand, in the columns of the instance. */
const isRoutedWrong = (read: (problem: PlainProblem) => PlainProblem) =>
  instances.some((file) => {
    const chain = chainOf(plainRouting(read(plainProblem(file))), random(7), ROUTING_SETTINGS);
    chain.run((iterations) => iterations / 100, 1);
    const { cost, snapshot } = chain.best();
    const routes = routesIn(snapshot);
    const { faults, distance, unserved } = verifyPlain(file, routes);
    const isFull = completed(file, routes, () => false).routes.length === routes.length;
    return faults.length > 0 || cost !== distance + UNSERVED * unserved.length || !isFull;
  });

const UNSERVED = 10_000_000;

test('of benchmark routes nothing is noticed where nothing is planted', () => {
  expect(isRoutedWrong((problem) => problem)).toBe(false);
});

test.each<[string, (problem: PlainProblem) => PlainProblem]>([
  ['a vehicle holds one more', (problem) => ({ ...problem, capacity: problem.capacity + 1 })],
  ['a vehicle holds half', (problem) => ({ ...problem, capacity: problem.capacity >> 1 })],
  ['one vehicle more', (problem) => ({ ...problem, vehicles: problem.vehicles + 1 })],
  ['due is a tenth later', (problem) => ({ ...problem, due: problem.due.map((tenths) => tenths + 1) })],
  ['early is not waited out', (problem) => ({ ...problem, ready: problem.ready.map(() => 0) })],
  ['service takes no time', (problem) => ({ ...problem, service: problem.service.map(() => 0) })],
  ['customers ask for nothing', (problem) => ({ ...problem, demand: problem.demand.map(() => 0) })],
  ['the depot is elsewhere', (problem) => ({ ...problem, x: problem.x.map((x, n) => (n === 0 ? x + 1 : x)) })],
])('of benchmark routes: %s', (_, read) => {
  expect(isRoutedWrong(read)).toBe(true);
});
