import type { Problem } from './problem';
import { PLANNED } from './visit-table';

/** Whether a search may move a visit: nothing a dispatcher pinned, nothing that has begun or that someone drives to already. */
export function isMovable({ visit, description }: Problem, v: number): boolean {
  return visit.progress[v] === PLANNED && description.visits[v]!.pin === undefined;
}

/** Whether a visit needs several routes to agree: a crew's, or one that waits for another or is waited for. A search leaves these in place. */
export function needsAgreement({ visit, coupling }: Problem, v: number): boolean {
  return visit.crewSize[v]! > 1 || coupling.isCoupled[v] === 1;
}
