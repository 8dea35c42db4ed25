import type { HardRule } from './rule';

/** The technician arrives inside the window the customer was promised, its last second included (commitment 28). Early is waited out. */
export const promisedWindow: HardRule = {
  name: 'promisedWindow',
  excessAt: (t, k) => {
    if (k < t.started || k === t.count) return 0;
    const { windowEnd, latestArrival, lateOnRoute } = t.problem.visit;
    const v = t.order[k]!;
    const excess = t.arrival[k]! - windowEnd[v]!;
    if (excess <= 0) return 0;
    return lateOnRoute[v] === t.route && t.arrival[k]! <= latestArrival[v]! ? 0 : excess;
  },
};
