import type { HardRule } from './rule';

/** The visit a technician is driving to comes next: nothing is slipped in before it. Only an urgent visit may break this, and it is said. */
export const enRouteNext: HardRule = {
  name: 'enRoute',
  excessAt: (t, k) => {
    const driving = t.problem.started.enRoute[t.route]!;
    if (driving === -1 || k !== t.started) return 0;
    return k < t.count && t.order[k] === driving ? 0 : 1;
  },
};
