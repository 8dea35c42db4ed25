import type { ProblemDescription } from './problem-description';

/**
 * Which routes hold what a visit requires, answered in one bit. Visits that require the same skills share a class; a class is a bitset over
 * the routes, so neither the number of skills (a real day has 35) nor of routes is bounded by a machine word.
 */
export type Eligibility = {
  readonly classOfVisit: Int32Array;
  readonly words: number;
  readonly bits: Uint32Array;
};

export function eligibilityOf({ routes, visits }: ProblemDescription): Eligibility {
  const classes = new Map<string, { readonly number: number; readonly skills: readonly string[] }>();
  const classOfVisit = Int32Array.from(visits, (visit) => {
    const skills = [...new Set(visit.skills ?? [])].sort();
    const name = JSON.stringify(skills);
    const known = classes.get(name) ?? { number: classes.size, skills };
    classes.set(name, known);
    return known.number;
  });
  const words = Math.ceil(routes.length / 32);
  const bits = new Uint32Array(classes.size * words);
  const held = routes.map((route) => new Set(route.skills));
  for (const { number, skills } of classes.values()) {
    for (let r = 0; r < routes.length; r++) {
      if (skills.every((skill) => held[r]!.has(skill))) bits[number * words + (r >>> 5)]! |= 1 << (r & 31);
    }
  }
  return { classOfVisit, words, bits };
}

export function isEligible({ classOfVisit, words, bits }: Eligibility, visit: number, route: number): boolean {
  return ((bits[classOfVisit[visit]! * words + (route >>> 5)]! >>> (route & 31)) & 1) === 1;
}
