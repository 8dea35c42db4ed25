import type { HardRule } from './rule';

/** A visit pinned to a technician is on one of their routes. */
export const technicianPin: HardRule = {
  name: 'technicianPin',
  excessAt: (t, k) => {
    if (k < t.started || k === t.count) return 0;
    const pinned = t.problem.visit.pinTechnician[t.order[k]!]!;
    return pinned === -1 || pinned === t.problem.route.technician[t.route] ? 0 : 1;
  },
};
