import type { Eligibility } from './eligibility';
import type { ProblemDescription } from './problem-description';

/**
 * How rare the rarest skill is that a route holds and a visit does not need, in permille of those who work that day and lack it. Rows by route, columns by
 * the visits' class of skills. Null where scarcity has no price.
 */
export type ScarcityTable = { readonly classes: number; readonly permille: Int32Array } | null;

export function scarcityTable(
  { routes, visits, prices, roster = routes }: ProblemDescription,
  eligibility: Eligibility,
): ScarcityTable {
  if (!prices.scarcityCentsPerHour) return null;
  const classes = Math.max(0, ...eligibility.classOfVisit.map((one) => one + 1));
  const needed = Array.from({ length: classes }, () => new Set<string>());
  eligibility.classOfVisit.forEach((one, v) => {
    needed[one] = new Set(visits[v]!.skills ?? []);
  });
  const workingOn = new Map<number, number>();
  const holders = new Map<string, number>();
  const heldOn = (skill: string, day: number) => `${day} ${skill}`;
  for (const { day, skills } of roster) {
    workingOn.set(day, (workingOn.get(day) ?? 0) + 1);
    for (const skill of new Set(skills)) holders.set(heldOn(skill, day), (holders.get(heldOn(skill, day)) ?? 0) + 1);
  }
  const permille = new Int32Array(routes.length * classes);
  routes.forEach(({ day, skills }, r) => {
    const all = workingOn.get(day) ?? 0;
    const held = (skill: string) => holders.get(heldOn(skill, day)) ?? 0;
    const rarestFirst = [...new Set(skills)].sort((a, b) => held(a) - held(b));
    needed.forEach((required, one) => {
      const unused = rarestFirst.find((skill) => !required.has(skill));
      permille[r * classes + one] =
        unused === undefined || all === 0 ? 0 : Math.floor((1000 * (all - held(unused))) / all);
    });
  });
  return { classes, permille };
}
