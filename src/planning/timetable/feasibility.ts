import { HARD_RULES } from '../constraints/every-rule';
import type { RuleName } from '../constraints/rule';
import type { Timetable } from './timetable-columns';

/** One broken rule: which, on which route, at which visit (null: on the way home), by how many seconds (1 where there is no degree). */
export type Break = {
  readonly rule: RuleName;
  readonly routeKey: string;
  readonly visitKey: string | null;
  readonly excess: number;
};

/** Every rule the route breaks, the ones that do not depend on time first. */
export function breaksOf(timetable: Timetable): Break[] {
  const { route, visit } = timetable.problem;
  const breaks: Break[] = [];
  for (const { name, excessAt } of HARD_RULES) {
    for (let k = 0; k <= timetable.count; k++) {
      const excess = excessAt(timetable, k);
      if (excess === 0) continue;
      const visitKey = k === timetable.count ? null : visit.keys[timetable.order[k]!]!;
      breaks.push({ rule: name, routeKey: route.keys[timetable.route]!, visitKey, excess });
    }
  }
  return breaks;
}

/**
 * What a change makes worse: breaks that were not there before, or were smaller. A day that already runs late keeps taking work as long as
 * nobody is made later by it.
 */
export function worsened<Kind extends Worsening>(before: readonly Worsening[], after: readonly Kind[]): Kind[] {
  return after.filter((now) => {
    const then = before.find((b) => b.rule === now.rule && b.routeKey === now.routeKey && b.visitKey === now.visitKey);
    return then === undefined || then.excess < now.excess;
  });
}

type Worsening = {
  readonly rule: string;
  readonly routeKey: string | null;
  readonly visitKey: string | null;
  readonly excess: number;
};
