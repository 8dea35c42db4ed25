import type { Problem } from './problem';
import { PLANNED } from './visit-table';

/** Whether a search may move a visit: nothing a dispatcher pinned, nothing that has begun or that someone drives to already. */
export function isMovable({ visit, description }: Problem, v: number): boolean {
  return visit.progress[v] === PLANNED && description.visits[v]!.pin === undefined;
}
