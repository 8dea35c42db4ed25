import type { HardRule } from './rule';

/** Everyone of a crew starts at the second agreed for it; a crew visit without an agreed second cannot be planned. */
export const crewMeeting: HardRule = {
  name: 'crewMeeting',
  excessAt: (t, k) => {
    if (k < t.started || k === t.count || t.problem.visit.crewSize[t.order[k]!] === 1) return 0;
    const meeting = t.meetings.crews.get(t.order[k]!);
    return meeting === undefined ? 1 : Math.abs(t.arrival[k]! - meeting);
  },
};
