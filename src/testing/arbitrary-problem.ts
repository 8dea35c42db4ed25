/*
 * Planning problems for tests: random ones, and a straight road to work examples on by hand. Over 250 lines because both share the
 * descriptions they build and every planning test reads from here.
 */
import fc from 'fast-check';
import { planOf } from '@/planning/model/plan';
import { problemOf } from '@/planning/model/problem';
import type {
  Place,
  PlanDescription,
  ProblemDescription,
  Progress,
  RouteDescription,
  Span,
  VisitDescription,
} from '@/planning/model/problem-description';
import { random, shuffled } from '@/planning/random';
import { type RouteSchedule, routeSchedule } from '@/planning/timetable/schedule';

/** A planning question, and a plan that holds only what has begun. */
export type ArbitraryQuestion = { readonly problem: ProblemDescription; readonly begun: PlanDescription };

export const DAY_SECONDS = 86_400;
const SKILLS = ['leak', 'meter', 'sampling'];
const PARTS = ['valve', 'clamp'];

/** A small town on a grid where uphill takes longer than downhill, and the morning rush goes at two thirds of the speed. */
const gridTravel = {
  leg: (from: Place, to: Place) => {
    const right = to.lon - from.lon;
    const up = to.lat - from.lat;
    return {
      seconds: 240 * Math.abs(right) + (up > 0 ? 300 * up : -200 * up),
      metres: 1500 * Math.abs(right) + 1700 * Math.abs(up),
    };
  },
  speeds: [0, 1].flatMap((day) => [
    { fromSecond: day * DAY_SECONDS, permille: 670 },
    { fromSecond: day * DAY_SECONDS + 9 * 3600, permille: 1000 },
  ]),
};

/** Random, small and nasty: splits, absences, overtime, on-call, tight windows, pins, crews, work begun, a day half over. */
export function arbitraryQuestion(): fc.Arbitrary<ArbitraryQuestion> {
  return fc
    .record({
      technicians: fc.constantFrom(0, 1, 2, 2, 2, 3, 3, 3),
      days: fc.integer({ min: 1, max: 2 }),
      routeSeeds: fc.array(arbitraryRouteSeed(), { minLength: 6, maxLength: 6 }),
      visitSeeds: fc.array(arbitraryVisitSeed(), { maxLength: 10, size: 'max' }),
      nowSecond: fc.constantFrom(0, 0, 0, 9 * 3600, 11 * 3600 + 1800, 15 * 3600),
      hasRush: fc.boolean(),
    })
    .map(({ technicians, days, routeSeeds, visitSeeds, nowSecond, hasRush }) => {
      const shifts = routeSeeds
        .slice(0, technicians * days)
        .map((seed, i) => routeOf(seed, i % technicians, Math.floor(i / technicians), nowSecond));
      const routes = [...shifts, ...shifts.flatMap((shift, i) => dutyAfter(shift, routeSeeds[i]?.dutyAfter ?? null))];
      const visits = visitSeeds.map((seed, i) => visitOf(seed, i, days));
      const begun = begunWork(shifts, visits, nowSecond);
      return {
        problem: {
          nowSecond,
          routes,
          visits: begun.visits,
          travel: hasRush ? gridTravel : { leg: gridTravel.leg },
          prices: {
            travelCentsPerHour: 3500,
            travelCentsPerKilometre: 45,
            retellCents: 400,
            toldToleranceSeconds: 1800,
            unassignedCents: 20_000,
            unfairnessCentsPerHour: 700,
            scarcityCentsPerHour: 900,
          },
        },
        begun: { routes: begun.orders },
      };
    });
}

const place = () => fc.record({ lon: fc.integer({ min: 0, max: 4 }), lat: fc.integer({ min: 0, max: 4 }) });
/** Most things happen on the quarter hour: what is one second off must happen too. */
const off = () => fc.constantFrom(0, 0, 0, 1, -1);
const onceIn = <Value>(times: number, value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
/** Quarter hours of a working day: coarse, so that equal seconds and exact fits are common. */
const quarter = (from: number, to: number) => fc.integer({ min: from * 4, max: to * 4 }).map((n) => n * 900);

type RouteSeed = ReturnType<typeof arbitraryRouteSeed> extends fc.Arbitrary<infer Seed> ? Seed : never;
type VisitSeed = ReturnType<typeof arbitraryVisitSeed> extends fc.Arbitrary<infer Seed> ? Seed : never;

function arbitraryRouteSeed() {
  return fc.record({
    startPlace: place(),
    endPlace: place(),
    isSplit: fc.boolean(),
    endHour: fc.constantFrom(17, 17, 15, 12),
    off: off(),
    absence: onceIn(5, fc.record({ from: quarter(7, 16), seconds: fc.constantFrom(900, 7200, 43_200) })),
    skills: onceIn(3, fc.subarray(SKILLS)).map((held) => held ?? SKILLS),
    stock: fc.dictionary(fc.constantFrom(...PARTS), fc.integer({ min: 0, max: 4 }), { noNullPrototype: true }),
    overtime: fc.constantFrom(0, 0, 1800),
    fairShare: onceIn(3, fc.constantFrom(0, 3600, 5400)),
    dutyAfter: onceIn(6, fc.constantFrom(0, 900)),
    isOnCall: onceIn(6, fc.constant(true)).map((duty) => duty ?? false),
    lastSeen: onceIn(3, place()),
  });
}

function arbitraryVisitSeed() {
  return fc.record({
    place: place(),
    service: fc.constantFrom(0, 600, 1800, 1800, 3600, 3600, 9000, 20_000),
    skills: onceIn(3, fc.subarray(SKILLS, { maxLength: 1 })).map((required) => required ?? []),
    parts: onceIn(
      3,
      fc.dictionary(fc.constantFrom(...PARTS), fc.integer({ min: 1, max: 2 }), { noNullPrototype: true }),
    ),
    window: onceIn(3, fc.record({ start: quarter(8, 15), seconds: fc.constantFrom(7200, 7200, 3600, 0) })),
    off: off(),
    day: fc.integer({ min: 0, max: 1 }),
    release: onceIn(5, quarter(6, 14)),
    dues: fc.array(fc.record({ second: quarter(8, 18), isEnd: fc.boolean() }), { maxLength: 2 }),
    priority: fc.integer({ min: 1, max: 3 }),
    price: onceIn(6, fc.constantFrom(0, 500, 2500)),
    delay: fc.constantFrom(0, 0, 1000),
    pin: onceIn(4, fc.constantFrom('technician', 'time', 'order')).map((pin) => pin ?? 'none'),
    pinned: quarter(8, 16),
    first: onceIn(4, fc.integer({ min: 1, max: 3 })),
    works: onceIn(5, fc.constantFrom('trench', 'main')),
    crewSize: onceIn(8, fc.constant(2)).map((size) => size ?? 1),
    maySpanBreak: fc.boolean(),
    mayCallOut: fc.boolean(),
    told: onceIn(4, quarter(8, 16)),
  });
}

function routeOf(seed: RouteSeed, technician: number, day: number, nowSecond: number): RouteDescription {
  const midnight = day * DAY_SECONDS;
  const between = (from: number, to: number): Span => ({ startSecond: midnight + from, endSecond: midnight + to });
  const end = seed.endHour * 3600 + seed.off;
  return {
    key: `t${technician}/${day}`,
    technicianKey: `t${technician}`,
    day,
    startPlace: seed.startPlace,
    endPlace: seed.endPlace,
    shift: seed.isSplit && seed.endHour > 12 ? [between(28_200, 43_200), between(48_600, end)] : [between(28_800, end)],
    absences: seed.absence ? [between(seed.absence.from, seed.absence.from + seed.absence.seconds)] : [],
    skills: seed.skills,
    stock: seed.stock,
    overtimeLimitSeconds: seed.overtime,
    overtimeCentsPerHour: 4200,
    fairShareSeconds: seed.fairShare ?? undefined,
    onCall: seed.isOnCall ? { callOutCents: 6000 } : undefined,
    lastSeen: seed.lastSeen && day === 0 ? { place: seed.lastSeen, second: nowSecond } : undefined,
  };
}

/** The same technician on call, so many seconds after the shift: its overtime must stop there. */
function dutyAfter(shift: RouteDescription, seconds: number | null): RouteDescription[] {
  if (seconds === null) return [];
  const { absences: _, lastSeen: __, ...rest } = shift;
  const startSecond = Math.max(...shift.shift.map((span) => span.endSecond)) + seconds;
  const evening = [{ startSecond, endSecond: startSecond + 10_800 }];
  return [{ ...rest, key: `${shift.key} duty`, shift: evening, onCall: { callOutCents: 6000 } }];
}

function visitOf(seed: VisitSeed, number: number, days: number): VisitDescription {
  const midnight = Math.min(seed.day, days - 1) * DAY_SECONDS;
  const windowStart = midnight + (seed.window?.start ?? 0);
  const pins = {
    none: undefined,
    technician: { technicianKey: `t${number % 3}` },
    time: { startSecond: midnight + seed.pinned },
    order: number > 0 ? { afterVisitKey: `v${number - 1}` } : undefined,
  };
  return {
    key: `v${number}`,
    place: seed.place,
    serviceSeconds: seed.service,
    skills: seed.skills,
    parts: seed.parts ?? undefined,
    window: seed.window
      ? {
          startSecond: windowStart,
          endSecond: Math.max(windowStart, windowStart + seed.window.seconds + seed.off),
          lateCents: 3000,
        }
      : undefined,
    releaseSecond: seed.release === null ? undefined : midnight + seed.release,
    dues: seed.dues.map((due) => ({
      dueSecond: midnight + due.second + seed.off,
      lateCents: 3000,
      countedAt: due.isEnd ? 'end' : 'arrival',
    })),
    priority: seed.priority,
    unassignedCents: seed.price ?? undefined,
    delayCentsPerHour: seed.delay,
    pin: pins[seed.pin as keyof typeof pins],
    sameDayAfterVisitKey: seed.first && number >= seed.first ? `v${number - seed.first}` : undefined,
    works: seed.works === null ? undefined : { key: seed.works, part: number + 1 },
    crewSize: seed.crewSize,
    maySpanBreak: seed.maySpanBreak,
    mayCallOut: seed.mayCallOut,
    told:
      seed.told === null
        ? undefined
        : { technicianKey: `t${number % 2}`, arrivalSecond: midnight + seed.told + seed.off },
  };
}

/** On a day half over, the first route has done its first visit, is at the second and the second route is on its way to the third. */
function begunWork(routes: readonly RouteDescription[], visits: readonly VisitDescription[], nowSecond: number) {
  const orders: Record<string, string[]> = {};
  const begin = (visit: VisitDescription, route: RouteDescription, progress: Progress): VisitDescription => {
    orders[route.key] = [...(orders[route.key] ?? []), visit.key];
    return { ...visit, crewSize: 1, progress };
  };
  const [first, second] = routes.filter((route) => route.day === 0);
  const begunVisits = visits.map((visit, i): VisitDescription => {
    if (nowSecond === 0 || !first) return visit;
    const on = { routeKeys: [first.key] };
    if (i === 0) {
      return begin(visit, first, {
        ...on,
        state: 'done',
        arrivedSecond: nowSecond - 5400,
        finishedSecond: nowSecond - 3600,
      });
    }
    if (i === 1 && nowSecond > 9 * 3600)
      return begin(visit, first, { ...on, state: 'underWay', arrivedSecond: nowSecond - 2400 });
    if (i === 2 && second)
      return begin(visit, second, { state: 'enRoute', routeKeys: [second.key], departedSecond: nowSecond - 300 });
    return visit;
  });
  return { visits: begunVisits, orders };
}

/** Deals the visits over the routes with no regard for any rule. */
export function dealtPlan(problem: ProblemDescription, seed: number): PlanDescription {
  const dice = random(seed);
  const routes: Record<string, string[]> = {};
  const meetings: Record<string, number> = {};
  const handOvers: Record<string, number> = {};
  for (const visit of shuffled(problem.visits, dice)) {
    if (visit.crewSize === 2) meetings[visit.key] = 32_400 + 900 * dice.below(20);
    if (visit.sameDayAfterVisitKey && dice.below(2) === 0) handOvers[visit.key] = 32_400 + 900 * dice.below(20);
    for (const route of shuffled(problem.routes, dice).slice(0, dice.below(4) === 0 ? 0 : (visit.crewSize ?? 1))) {
      routes[route.key] = [...(routes[route.key] ?? []), visit.key];
    }
  }
  return { routes, meetings, handOvers };
}

/*
 * A world to work examples by hand in: one straight road, a minute and a kilometre from each kilometre stone to the next. An hour of driving
 * costs 36 € (one cent a second) and a kilometre 1 €, so ten stones cost 600 + 1000 cents.
 */
export const stone = (number: number): Place => ({ lon: number, lat: 0 });

/** Seconds since midnight: `clock('8:30')` is 30 600. */
export function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60;
}

export const span = (from: string, to: string): Span => ({ startSecond: clock(from), endSecond: clock(to) });

export function roadProblem(
  routes: readonly RouteDescription[],
  visits: readonly VisitDescription[],
  changes: Partial<ProblemDescription> = {},
): ProblemDescription {
  return {
    nowSecond: 0,
    routes,
    visits,
    travel: {
      leg: (from, to) => ({ seconds: 60 * Math.abs(to.lon - from.lon), metres: 1000 * Math.abs(to.lon - from.lon) }),
    },
    prices: {
      travelCentsPerHour: 3600,
      travelCentsPerKilometre: 100,
      retellCents: 500,
      toldToleranceSeconds: 1800,
      unassignedCents: 100_000,
    },
    ...changes,
  };
}

/** Eight to noon and half past one to five, from stone 0 and back. */
export function roadRoute(key: string, changes: Partial<RouteDescription> = {}): RouteDescription {
  return {
    key,
    technicianKey: key,
    day: 0,
    startPlace: stone(0),
    endPlace: stone(0),
    shift: [span('8:00', '12:00'), span('13:30', '17:00')],
    skills: [],
    overtimeCentsPerHour: 7200,
    ...changes,
  };
}

/** Half an hour of work at a stone. */
export function roadVisit(key: string, at: number, changes: Partial<VisitDescription> = {}): VisitDescription {
  return { key, place: stone(at), serviceSeconds: 1800, ...changes };
}

/** A two-hour window that owes 30 € when missed. */
export const promised = (from: string, to: string) => ({ ...span(from, to), lateCents: 3000 });

/** The first route of a problem driven in this order: times, broken rules and bill. */
export function scheduleOf(
  description: ProblemDescription,
  visitKeys: readonly string[],
  meetings: Readonly<Record<string, number>> = {},
): RouteSchedule {
  const problem = problemOf(description);
  const routeKey = problem.route.keys[0] ?? '';
  return routeSchedule(problem, planOf(problem, { routes: { [routeKey]: visitKeys }, meetings }), routeKey);
}

/** Broken rules of a planner or of the verifier in one fixed order, to be compared. */
export function sortedBreaks(
  breaks: readonly { rule: string; routeKey: string | null; visitKey: string | null; excess: number }[],
) {
  const line = breaks.map(({ rule, routeKey, visitKey, excess }) => `${rule} ${routeKey} ${visitKey} ${excess}`);
  return line.sort();
}
