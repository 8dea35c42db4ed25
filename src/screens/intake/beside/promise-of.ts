import type { PromiseState } from '../../ui/promise-badge';
import type { PastRequest } from '../call/answers';

/** How the promise of a past request stands, for its badge; null when none was made. */
export function promiseOf({ promise }: PastRequest): PromiseState | null {
  return promise === 'awaitingTablet' ? 'awaiting' : promise;
}
