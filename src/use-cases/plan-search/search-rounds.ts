import type { Planner } from '../ports/planner';
import { budgetFor } from './budget-for';
import { LEASE_SECONDS, runSearch, type SearchPorts } from './run-search';

export type SearchRounds = {
  /** Takes searches that wait, as many as this worker can run beside each other, and does not wait for their end. Called again meanwhile, it looks once more. */
  readonly round: () => Promise<void>;
  /** Waits for the end of those under way, and of those being taken. */
  readonly settled: () => Promise<void>;
};

/** A worker's part in the searches for plans. Any number of workers may take some; each search runs in one. */
export function searchRounds(
  ports: SearchPorts,
  planner: Planner,
  { leaving, effort = budgetFor }: { readonly leaving: AbortSignal; readonly effort?: typeof budgetFor },
): SearchRounds {
  const running = new Set<Promise<void>>();
  let taking: Promise<void> = Promise.resolve();

  async function take(): Promise<void> {
    while (running.size < planner.capacity && !leaving.aborted) {
      const now = ports.clock.now();
      const claimed = await ports.planSearches.claim(now, now.add({ seconds: LEASE_SECONDS }));
      if (!claimed) return;
      const run = runSearch(ports, planner, claimed, { effort, leaving })
        // The database is away: the lease ends by itself, and another worker takes the search.
        .catch((error: Error) => ports.log.warn({ searchId: claimed.id, error: error.name }, 'plan search lost'))
        .finally(() => running.delete(run));
      running.add(run);
    }
  }

  return {
    round() {
      // One after the other: two at once would take more than this worker can run.
      const taken = taking.then(take);
      taking = taken.catch(() => undefined);
      return taken;
    },
    async settled() {
      // Who is leaving may just be taking one.
      await taking;
      await Promise.all(running);
    },
  };
}
