import type { HardRule } from './rule';

/** A visit pinned after another comes later on the same route: the valve is closed before the pipe is cut. */
export const orderPin: HardRule = {
  name: 'orderPin',
  excessAt: (t, k) => {
    if (k < t.started || k === t.count) return 0;
    const before = t.problem.visit.pinAfter[t.order[k]!]!;
    if (before === -1) return 0;
    for (let i = 0; i < k; i++) if (t.order[i] === before) return 0;
    return 1;
  },
};
