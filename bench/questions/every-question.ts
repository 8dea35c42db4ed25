import { dispatchCandidates } from '@/planning/candidates';
import { consequencesOf } from '@/planning/consequences';
import { evaluationOf } from '@/planning/evaluation';
import { whyNot, whyThisTechnician, whyUnassigned } from '@/planning/explain';
import { offersOn } from '@/planning/offers';
import { planDescription, planOf } from '@/planning/plan';
import { problemOf } from '@/planning/problem';
import type { Progress } from '@/planning/problem-description';
import { type RouteSchedule, routeSchedule } from '@/planning/schedule';
import { type BookedHorizon, HORIZON_DAYS } from './booked-horizon';

export type Question = {
  readonly name: string;
  /** Milliseconds at the 95th percentile that must hold at ×4: 60 technicians, 15 days; null where nothing is promised. */
  readonly goal: number | null;
  /** Asks it about the n-th call, or the n-th visit planned. */
  readonly ask: (n: number) => void;
};

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
  return [
    { name: 'offers', goal: 20, ask: (n) => offersOn(present, at(calls, n).key, windows) },
    { name: 'candidates', goal: 20, ask: (n) => dispatchCandidates(leaks.problem, leaks.plan, at(leaks.keys, n)) },
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
