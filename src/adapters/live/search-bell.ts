import type { Log } from '@/use-cases/ports/log';
import { listening } from './listening';

/** Said by the store of searches, at commit, when one waits for a worker. */
export const SEARCH_WAITS = 'plan_search_waits';

export type SearchBell = { readonly close: () => Promise<void> };

/** Calls `ring` as soon as a search waits for a worker, whichever process asked. A worker makes its rounds all the same: what was rung during a cut is lost. */
export function searchBell(url: string, log: Log, ring: () => void): SearchBell {
  const connection = listening(url, [SEARCH_WAITS], log, { hear: ring, connected: ring, isWanted: () => true });
  void connection.open();
  return connection;
}
