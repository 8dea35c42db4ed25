import { DONE } from '../model/visit-table';
import { changedRoutes, type Evaluation, tryOrder } from './evaluation';
import type { Timetable } from './timetable-columns';

/** A promise kept too late: the window of a visit, or a term of the charter. Seconds of the plan. */
export type LatePromise = {
  readonly routeKey: string;
  readonly visitKey: string;
  readonly promise: 'window' | 'due';
  readonly limitSecond: number;
  /** When the customer is called on, or the work is over, whichever the promise counts. */
  readonly keptSecond: number;
};

/** `isOld`: it was at least as late before the change. */
export type LateAfter = LatePromise & { readonly isOld: boolean };

/** Every promise that is late once a plan has become another, on the routes that changed; what has happened is left out. */
export function lateAfter(before: Evaluation, after: Evaluation): LateAfter[] {
  const routes = changedRoutes(before, after);
  return aged(lateOn(after, routes), lateOn(before, routes));
}

/** Which of the late promises were at least as late before. */
export function aged(late: readonly LatePromise[], before: readonly LatePromise[]): LateAfter[] {
  const known = new Map(before.map((one) => [keyOf(one), one.keptSecond]));
  return late.map((one) => ({ ...one, isOld: (known.get(keyOf(one)) ?? Number.NEGATIVE_INFINITY) >= one.keptSecond }));
}

const keyOf = ({ visitKey, promise, limitSecond }: LatePromise) => `${visitKey} ${promise} ${limitSecond}`;

/** The promises late on these routes. */
export function lateOn(evaluation: Evaluation, routes: readonly number[]): LatePromise[] {
  return routes.flatMap((route) => {
    const t = tryOrder(evaluation, route, evaluation.plan.orders[route]!);
    return Array.from({ length: t.count }, (_, k) => lateAt(t, k)).flat();
  });
}

function lateAt(t: Timetable, k: number): LatePromise[] {
  const { visit, due, route } = t.problem;
  const v = t.order[k]!;
  const common = { routeKey: route.keys[t.route]!, visitKey: visit.keys[v]! };
  const [arrival, end] = [t.arrival[k]!, t.end[k]!];
  const late: LatePromise[] = [];
  const limitSecond = visit.windowEnd[v]!;
  if (k >= t.started && arrival > limitSecond) {
    late.push({ ...common, promise: 'window', limitSecond, keptSecond: arrival });
  }
  for (let d = due.from[v]!; d < due.from[v + 1]!; d++) {
    const keptSecond = due.countsEnd[d] ? end : arrival;
    const isFact = due.countsEnd[d] ? visit.progress[v] === DONE : k < t.started;
    if (!isFact && keptSecond > due.second[d]!) {
      late.push({ ...common, promise: 'due', limitSecond: due.second[d]!, keptSecond });
    }
  }
  return late;
}
