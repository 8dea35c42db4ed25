import type { HardRule } from './rule';

/**
 * Nobody works or drives while absent. An absence of some hours is a gap of the shift, so `break.ts` keeps it and the shift rule says what no
 * longer fits; this rule speaks when the whole shift is gone.
 */
export const absence: HardRule = {
  name: 'absence',
  excessAt: (t, k) => (t.problem.route.absent[t.route] === 0 || k < t.started || k === t.count ? 0 : 1),
};
