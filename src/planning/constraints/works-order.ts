import { UNDER_WAY } from '../model/visit-table';
import type { HardRule } from './rule';
import { dayOf, ownDay } from './same-day-precedence';

/**
 * Works that last several days: each part on a later day than the part before, and none without it. Told at either of two parts that stand on
 * the wrong days, or at the one whose part before nobody has planned. Who should do them all is pinned.
 */
export const worksOrder: HardRule = {
  name: 'worksOrder',
  excessAt: (t, k) => {
    const { coupling, visit } = t.problem;
    if (!coupling.exists || k < t.started || k === t.count) return 0;
    const v = t.order[k]!;
    const day = ownDay(t, v);
    const [before, after] = [coupling.partBefore[v]!, coupling.partAfter[v]!];
    let excess = 0;
    if (before >= 0) {
      const other = dayOf(t, before);
      if (other === -1 || other >= day) excess++;
    }
    if (after >= 0 && visit.progress[after]! < UNDER_WAY) {
      const other = dayOf(t, after);
      if (other !== -1 && other <= day) excess++;
    }
    return excess;
  },
};
