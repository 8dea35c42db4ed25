import { UNDER_WAY } from '../model/visit-table';
import type { HardRule } from './rule';

/**
 * What is under way or done stays where it happened: it heads its route, in the order it was reached. Told at the first visit that stands where
 * such work should, or at the way home when some is missing altogether.
 */
export const startedWorkFirst: HardRule = {
  name: 'startedWork',
  excessAt: (t, k) => {
    const prefix = t.problem.started.prefix[t.route]!;
    if (k === t.count) return t.count < prefix.length ? 1 : 0;
    const { progress, beganSecond } = t.problem.visit;
    const v = t.order[k]!;
    const isStarted = progress[v]! >= UNDER_WAY;
    if (k >= prefix.length) return isStarted ? 1 : 0;
    if (!isStarted || !prefix.includes(v)) return 1;
    const previous = k > 0 ? t.order[k - 1]! : v;
    return progress[previous]! >= UNDER_WAY && beganSecond[v]! < beganSecond[previous]! ? 1 : 0;
  },
};
