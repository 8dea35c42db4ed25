import type { Temporal } from 'temporal-polyfill';
import type { Planner } from '../ports/planner';
import { budgetFor } from './budget-for';
import { LEASE_SECONDS, runSearch, type SearchPorts } from './run-search';

/** How long a search is remembered, whatever became of it. */
const KEPT_HOURS = 30 * 24;

/** Old searches are looked for so often, and deleted so many at a time. */
const FORGETTING_HOURS = 1;
const MOST_FORGOTTEN = 100;

export type SearchRounds = {
  /**
   * Takes searches that wait, as many as this worker can run beside each other, and does not wait for their end; then, once an hour, forgets old ones.
   * Called again meanwhile, it looks once more.
   */
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
  let forgottenAt: Temporal.Instant | null = null;

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

  async function forgetOld(): Promise<void> {
    const now = ports.clock.now();
    if (forgottenAt && forgottenAt.until(now).total('hours') < FORGETTING_HOURS) return;
    const gone = await ports.planSearches.forget(now.subtract({ hours: KEPT_HOURS }), MOST_FORGOTTEN);
    // More may be left: the next round goes on.
    if (gone < MOST_FORGOTTEN) forgottenAt = now;
  }

  return {
    round() {
      // One after the other: two at once would take more than this worker can run.
      const taken = taking.then(take).then(forgetOld);
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
