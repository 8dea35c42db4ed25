import type { HardRule } from './rule';

/** Nobody is called out at night or on a Sunday for work that can wait: only visits that may call out stand on an on-call route. */
export const onCallWork: HardRule = {
  name: 'onCallWork',
  excessAt: (t, k) => {
    if (k < t.started || k === t.count || t.problem.route.callOutCents[t.route] === -1) return 0;
    return t.problem.visit.mayCallOut[t.order[k]!] === 1 ? 0 : 1;
  },
};
