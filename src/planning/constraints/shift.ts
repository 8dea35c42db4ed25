import type { HardRule } from './rule';

/** Every job is over, and the technician home, before the shift and the overtime allowed end: the whole duration counts, not the start alone. */
export const shift: HardRule = {
  name: 'shift',
  excessAt: (t, k) => {
    if (k < t.started || t.count === 0 || t.problem.route.absent[t.route] === 1) return 0;
    const over = k === t.count ? t.reach[k]! : t.end[k]!;
    return Math.max(0, over - t.problem.route.latestEnd[t.route]!);
  },
};
