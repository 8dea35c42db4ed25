import { planDescription, planOf } from '@/planning/model/plan';
import { type Problem, problemOf } from '@/planning/model/problem';
import type {
  PlanDescription,
  ProblemDescription,
  Progress,
  VisitDescription,
} from '@/planning/model/problem-description';
import { mended } from '@/planning/planner/mend';
import { dispatchCandidates } from '@/planning/questions/candidates';
import { consequencesOf } from '@/planning/questions/consequences';
import { whyNot, whyThisTechnician, whyUnassigned } from '@/planning/questions/explain';
import { offersOn } from '@/planning/questions/offers';
import { evaluationOf } from '@/planning/timetable/evaluation';
import { type RouteSchedule, routeSchedule } from '@/planning/timetable/schedule';
import { type BookedHorizon, HORIZON_DAYS } from './booked-horizon';

export type Question = {
  readonly name: string;
  /** Milliseconds at the 95th percentile that must hold at ×4: 60 technicians, 15 days; null where nothing is promised. */
  readonly goal: number | null;
  /** Asks it about the n-th call, or the n-th visit planned. */
  readonly ask: (n: number) => void;
  /** Asked so often at most: it takes its time. */
  readonly most?: number;
};

/** How long a search may go on: behind an urgent visit just given to somebody, and when a day is planned again. */
const BEHIND_A_LEAK_MS = 150;
const AGAIN_MS = 600;
const SEARCHES = 20;

const HOUR = 3600;
const WINDOWS = [8, 10, 13.5, 14.5].map((hour) => ({ startSecond: hour * HOUR, endSecond: (hour + 2) * HOUR }));

/** Everything a person asks while somebody waits, on one booked horizon. */
export function everyQuestion(horizon: BookedHorizon): Question[] {
  const { problem, plan, calls, description } = horizon;
  const present = evaluationOf(problem, plan);
  const windows = Array.from({ length: HORIZON_DAYS }, (_, day) =>
    WINDOWS.map(({ startSecond, endSecond }) => ({
      startSecond: startSecond + 24 * HOUR * day,
      endSecond: endSecond + 24 * HOUR * day,
      lateCents: 3000,
    })),
  ).flat();
  const planned = plan.orders.flat().map((v) => problem.visit.keys[v] ?? '');
  const technicians = [...problem.numbering.technicians.keys()];
  const at = <Item>(items: readonly Item[], n: number) => items[(n * 7919) % items.length] as Item;
  const leaks = morningOfLeaks(horizon);
  const today = morningOfTrouble(leaks.problem, planDescription(leaks.problem, leaks.plan));
  return [
    { name: 'offers', goal: 20, ask: (n) => offersOn(present, at(calls, n).key, windows) },
    { name: 'candidates', goal: 20, ask: (n) => dispatchCandidates(leaks.problem, leaks.plan, at(leaks.keys, n)) },
    {
      name: 'urgent, repaired',
      goal: 300,
      most: SEARCHES,
      ask: (n) => {
        const key = at(leaks.keys, n);
        const [best] = dispatchCandidates(leaks.problem, leaks.plan, key).candidates;
        if (best) mended(leaks.problem, best.plan, { ...within(BEHIND_A_LEAK_MS), around: [key], held: [key] });
      },
    },
    {
      name: 'absent technician',
      goal: 1000,
      most: SEARCHES,
      ask: (n) => again(today.absent(n)),
    },
    { name: 'late job', goal: 1000, most: SEARCHES, ask: (n) => again(today.late(n)) },
    { name: 'no-show', goal: 1000, most: SEARCHES, ask: (n) => again(today.noShow(n)) },
    { name: 'why this technician', goal: 50, ask: (n) => whyThisTechnician(problem, plan, at(planned, n)) },
    { name: 'why not that one', goal: 50, ask: (n) => whyNot(problem, plan, at(planned, n), at(technicians, n)) },
    { name: 'why unassigned', goal: 50, ask: (n) => whyUnassigned(problem, plan, at(calls, n).key) },
    {
      name: 'what if moved',
      goal: 50,
      ask: (n) =>
        consequencesOf(problem, plan, {
          visitKey: at(planned, n),
          toRouteKey: at(description.routes, n).key,
          position: null,
        }),
    },
  ];
}

/** The day planned again, from the problem up. */
const again = ({ description, routes, around }: Trouble) => {
  const problem = problemOf(description);
  mended(problem, planOf(problem, { routes }), { ...within(AGAIN_MS), around });
};

function within(milliseconds: number) {
  const start = performance.now();
  return { seed: 1, progress: () => (performance.now() - start) / milliseconds };
}

type Trouble = {
  readonly description: ProblemDescription;
  readonly routes: PlanDescription['routes'];
  readonly around?: readonly string[];
};

/** What may go wrong with a morning, for the n-th technician at work. */
function morningOfTrouble({ description }: Problem, plan: PlanDescription) {
  const working = Object.entries(plan.routes).filter(([, visits]) => firstAhead(description, visits) !== '');
  const nth = (n: number) => working[(n * 7919) % working.length] ?? ['', []];
  const changed = (key: string, change: (visit: VisitDescription) => VisitDescription) =>
    description.visits.map((visit) => (visit.key === key ? change(visit) : visit));
  const day = { startSecond: 0, endSecond: 24 * HOUR };
  return {
    /** Goes home now: what has begun is over, the rest is somebody else's. */
    absent: (n: number): Trouble => ({
      description: {
        ...description,
        routes: description.routes.map((route) =>
          route.key === nth(n)[0] ? { ...route, absences: [{ ...day, startSecond: description.nowSecond }] } : route,
        ),
      },
      routes: plan.routes,
    }),
    /** The next job takes two hours longer. */
    late: (n: number): Trouble => ({
      description: {
        ...description,
        visits: changed(firstAhead(description, nth(n)[1]), (visit) => ({
          ...visit,
          serviceSeconds: visit.serviceSeconds + 2 * HOUR,
        })),
      },
      routes: plan.routes,
    }),
    /** Nobody opens: five minutes at the door, and the visit is to be made later that day. */
    noShow: (n: number): Trouble => {
      const key = firstAhead(description, nth(n)[1]);
      return {
        around: [key],
        description: {
          ...description,
          visits: changed(key, ({ window: _, progress: __, ...visit }) => ({
            ...visit,
            releaseSecond: description.nowSecond + 2 * HOUR,
          })),
        },
        routes: Object.fromEntries(working.map(([route, visits]) => [route, visits.filter((visit) => visit !== key)])),
      };
    },
  };
}

/** The first visit of a route that has not been reached. */
function firstAhead({ visits }: ProblemDescription, order: readonly string[]): string {
  const state = new Map(visits.map(({ key, progress }) => [key, progress?.state]));
  return order.find((key) => state.get(key) === undefined) ?? '';
}

/** The first day at ten past nine, everybody where the plan wanted them, with every call a leak. */
function morningOfLeaks({ description, problem, plan, calls }: BookedHorizon) {
  const keys = calls.map(({ key }) => key);
  const nowSecond = 9 * HOUR + 600;
  const today = description.routes.filter(({ day }) => day === 0);
  const orders = planDescription(problem, plan).routes;
  const progress = new Map(today.flatMap(({ key }) => begunBy(routeSchedule(problem, plan, key), nowSecond)));
  const routes = Object.fromEntries(today.map(({ key }) => [key, orders[key] ?? []]));
  const served = new Set(Object.values(routes).flat());
  const booked = description.visits.filter(({ key }) => served.has(key));
  const due = { dueSecond: nowSecond + 2 * HOUR, lateCents: 3000, countedAt: 'arrival' } as const;
  const asked = problemOf({
    ...description,
    nowSecond,
    routes: today.map((route) => ({ ...route, overtimeLimitSeconds: 2 * HOUR })),
    visits: [
      ...booked.map((visit) => ({ ...visit, progress: progress.get(visit.key) })),
      ...calls.map((call) => ({
        ...call,
        priority: 10,
        releaseSecond: nowSecond,
        dues: [due],
        delayCentsPerHour: 2000,
      })),
    ],
  });
  return { problem: asked, plan: planOf(asked, { routes }), keys };
}

/** What of a route has happened by then, had all gone as planned. */
function begunBy({ routeKey, stops }: RouteSchedule, nowSecond: number): [string, Progress][] {
  const routeKeys = [routeKey];
  return stops.flatMap(({ visitKey, leaveSecond, arrivalSecond, endSecond }): [string, Progress][] => {
    if (endSecond <= nowSecond)
      return [[visitKey, { state: 'done', routeKeys, arrivedSecond: arrivalSecond, finishedSecond: endSecond }]];
    if (arrivalSecond <= nowSecond) return [[visitKey, { state: 'underWay', routeKeys, arrivedSecond: arrivalSecond }]];
    if (leaveSecond <= nowSecond) return [[visitKey, { state: 'enRoute', routeKeys, departedSecond: leaveSecond }]];
    return [];
  });
}
