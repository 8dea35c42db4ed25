import { latePermille } from '../model/late-probability';
import { DONE, UNDER_WAY } from '../model/visit-table';
import type { Timetable } from '../timetable/timetable-columns';
import type { VisitTerm } from './rule';

/**
 * What broken promises are expected to cost: for each promised window and each due, the sum owed when late × the probability of being late.
 * The slack is counted from when the technician could start, so waiting in front of a door is not fear; jobs not yet finished ahead add
 * doubt. What has happened is certain.
 */
export const compensation: VisitTerm = { name: 'compensation', centsAt };

function centsAt(t: Timetable, k: number): number {
  const { visit, due } = t.problem;
  const v = t.order[k]!;
  const hasArrived = visit.progress[v]! >= UNDER_WAY;
  const isDone = visit.progress[v] === DONE;
  const ahead = isDone ? 0 : jobsAhead(t, k);
  const ready = t.ready[k]!;
  const arrival = t.arrival[k]!;
  const end = t.end[k]!;
  let cents = 0;
  if (visit.windowLateCents[v]! > 0) {
    cents += expected(visit.windowLateCents[v]!, visit.windowEnd[v]!, arrival, ready, hasArrived, ahead);
  }
  for (let d = due.from[v]!; d < due.from[v + 1]!; d++) {
    const second = due.second[d]!;
    cents += due.countsEnd[d]
      ? expected(due.lateCents[d]!, second, end, ready + end - arrival, isDone, ahead + 1)
      : expected(due.lateCents[d]!, second, arrival, ready, hasArrived, ahead);
  }
  return cents;
}

/** `planned` is what the timetable says, `soonest` what it would be without waiting for the customer. */
function expected(lateCents: number, due: number, planned: number, soonest: number, isFact: boolean, ahead: number) {
  if (planned > due) return lateCents;
  if (isFact) return 0;
  return Math.floor((lateCents * latePermille(due - soonest, ahead) + 500) / 1000);
}

/** Jobs of the route, before visit k, that are not finished yet. */
function jobsAhead(t: Timetable, k: number): number {
  let done = 0;
  while (done < t.started && t.problem.visit.finishedSecond[t.order[done]!]! >= 0) done++;
  return Math.max(0, k - done);
}
