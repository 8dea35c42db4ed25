import type { Prices } from '../model/problem-description';
import type { DrivenRoute } from '../timetable/driven-route';
import { widened } from '../timetable/timetable-columns';

/** All routes as one list of numbers: of each how many visits, then the visits. */
export function snapshotOf(live: readonly DrivenRoute[]): Int32Array {
  const all = new Int32Array(live.length + live.reduce((sum, { timetable: t }) => sum + t.count, 0));
  let at = 0;
  for (const { timetable: t } of live) {
    all[at++] = t.count;
    for (let k = 0; k < t.count; k++) all[at++] = t.order[k]!;
  }
  return all;
}

/** The visits of each route of a snapshot: views into it. */
export function ordersIn(snapshot: Int32Array, routes: number): Int32Array[] {
  let at = 0;
  return Array.from({ length: routes }, () => {
    const count = snapshot[at++]!;
    at += count;
    return snapshot.subarray(at - count, at);
  });
}

/** What a drive costs in the mean, in cents. */
export function meanEdgeOf(live: readonly DrivenRoute[], prices: Prices): number {
  let cents = 0;
  let edges = 1;
  for (const { timetable: t } of live) {
    if (t.count === 0) continue;
    cents +=
      (t.driveSeconds * prices.travelCentsPerHour) / 3600 + (t.driveMetres * prices.travelCentsPerKilometre) / 1000;
    edges += t.count + 1;
  }
  return cents / edges;
}

export function isSameOrder({ timetable: a }: DrivenRoute, { timetable: b }: DrivenRoute): boolean {
  if (a.count !== b.count) return false;
  for (let k = 0; k < a.count; k++) if (a.order[k] !== b.order[k]) return false;
  return true;
}

/** Makes the order of a route long enough for so many visits. */
export function roomFor({ timetable: t }: DrivenRoute, count: number): void {
  if (t.order.length < count) t.order = widened(t.order as Int32Array, 2 * count);
}
