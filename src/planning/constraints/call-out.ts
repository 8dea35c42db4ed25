import type { RouteTerm } from './rule';

/** The first visit of an on-call duty pays the call-out; the next ones of the same duty do not pay it again. */
export const callOut: RouteTerm = {
  name: 'callOut',
  cents: (t) => (t.count === 0 ? 0 : Math.max(0, t.problem.route.callOutCents[t.route]!)),
};
