import type { HardRule } from './rule';

/** The technician arrives inside the window the customer was promised, its last second included (commitment 28). Early is waited out. */
export const promisedWindow: HardRule = {
  name: 'promisedWindow',
  excessAt: (t, k) =>
    k < t.started || k === t.count ? 0 : Math.max(0, t.arrival[k]! - t.problem.visit.windowEnd[t.order[k]!]!),
};
