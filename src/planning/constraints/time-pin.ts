import type { HardRule } from './rule';

/** A visit pinned to a second starts at that second, neither before nor after. */
export const timePin: HardRule = {
  name: 'timePin',
  excessAt: (t, k) => {
    if (k < t.started || k === t.count) return 0;
    const pinned = t.problem.visit.pinStart[t.order[k]!]!;
    return pinned === -1 ? 0 : Math.abs(t.arrival[k]! - pinned);
  },
};
