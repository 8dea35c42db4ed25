import type { Problem } from '@/planning/model/problem';
import { joined, partsOf } from '@/planning/planner/sharing';
import type { SearchThread } from './search-thread-client';
import type { RoundEnd, Routes, RunRound } from './thread-messages';

/** What the chains of all threads came to in one round of a search, and their iterations together. */
type Together = Routes & { readonly iterations: number };

type Round = Pick<RunRound, 'startedAt' | 'begin'>;

/** How often, in all rounds together, chains take over the best of each other. */
const EXCHANGES = 10;
/** … and how often a large day is divided up anew: what one cut keeps apart, the next brings together. */
const CUTS = 30;

/** Every chain searches everything, and goes on from the best of all. */
export async function competed(
  round: Round,
  threads: readonly SearchThread[],
  rounds: number,
  told: (cost: number) => void,
): Promise<Together> {
  const exchanges = Math.ceil(EXCHANGES / rounds);
  let best: Together | undefined;
  for (let exchange = 1; exchange <= exchanges; exchange++) {
    const wish = { ...round, begin: exchange === 1 ? round.begin : null, until: exchange / exchanges, adopt: best };
    const found = (await Promise.all(threads.map((thread) => thread.run(wish)))).flat();
    const cheapest = found.reduce((least, next) => (next.cost < least.cost ? next : least));
    if (!best || cheapest.cost < best.cost) told(cheapest.cost);
    best = { cost: cheapest.cost, snapshot: cheapest.snapshot, iterations: iterationsOf(found) };
  }
  if (!best) throw new Error('a search without exchanges');
  return best;
}

/** Every chain searches a part of the territory at a time, all at the same heat: twice the chains, twice the rounds a visit. */
export async function dividedUp(
  problem: Problem,
  round: Round,
  threads: readonly SearchThread[],
  rounds: number,
  told: (cost: number) => void,
): Promise<Together> {
  const cuts = Math.ceil(CUTS / rounds);
  const begun = await Promise.all(threads.map((thread) => thread.run({ ...round, until: 0, adopt: undefined })));
  let found = begun.flat();
  const [first] = found;
  if (!first) throw new Error('a search without chains');
  let best: Routes = first;
  let { present } = first;
  told(best.cost);
  for (let cut = 1; cut <= cuts; cut++) {
    const partOf = partsOf(problem, present.snapshot, found.length, cut);
    const shared = { present: present.snapshot, partOf };
    const runs = threads.map((thread, t) => {
      const firstPart = threads.slice(0, t).reduce((sum, { chains }) => sum + chains, 0);
      return thread.run({
        ...round,
        begin: null,
        until: cut / cuts,
        adopt: undefined,
        share: { ...shared, firstPart },
      });
    });
    found = (await Promise.all(runs)).flat();
    const base = present.cost;
    // What the parts save adds up: no cost belongs to two of them.
    const together = (parts: readonly Routes[]): Routes => ({
      cost: parts.reduce((cost, part) => cost + part.cost - base, base),
      snapshot: joined(
        parts.map(({ snapshot }) => snapshot),
        partOf,
      ),
    });
    const cheapest = together(found);
    if (cheapest.cost < best.cost) {
      best = cheapest;
      told(best.cost);
    }
    present = together(found.map((end) => end.present));
  }
  return { ...best, iterations: iterationsOf(found) };
}

const iterationsOf = (found: readonly RoundEnd[]) => found.reduce((sum, { iterations }) => sum + iterations, 0);
