import { type Numbering, numberOf } from './numbering';
import type { ProblemDescription, VisitDescription } from './problem-description';

/** What has begun on each route: the visits under way or done in the order they were reached, and the one the technician is driving to, or −1. */
export type StartedWork = {
  readonly prefix: readonly (readonly number[])[];
  readonly enRoute: Int32Array;
};

/** Throws when a technician is said to drive to two visits at once. */
export function startedWork({ routes, visits }: ProblemDescription, numbering: Numbering): StartedWork {
  const prefix: number[][] = routes.map(() => []);
  const enRoute = new Int32Array(routes.length).fill(-1);
  visits.forEach(({ progress, key }, v) => {
    for (const routeKey of progress?.routeKeys ?? []) {
      const r = numberOf('route', numbering.routes, routeKey);
      if (progress?.state !== 'enRoute') prefix[r]!.push(v);
      else if (enRoute[r] === -1) enRoute[r] = v;
      else throw new Error(`the technician of route ${routeKey} cannot be on the way to ${key} and to another visit`);
    }
  });
  for (const list of prefix) list.sort((a, b) => arrivedSecond(visits[a]!) - arrivedSecond(visits[b]!) || a - b);
  return { prefix, enRoute };
}

function arrivedSecond({ progress }: VisitDescription): number {
  return progress && progress.state !== 'enRoute' ? progress.arrivedSecond : 0;
}
