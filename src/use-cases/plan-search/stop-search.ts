import type { StopSearch } from '@/domain/commands/plan-searches';
import { isRunningSearch } from '@/domain/plan-search/plan-search-state';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

/** Ends a search before its time; the best it has found is proposed. */
export async function stopSearch(
  ports: Pick<Ports, 'transact'>,
  actor: Actor,
  { id, searchId }: StopSearch,
): Promise<Result<null, RefusalOf<'unknownSearch' | 'searchOver'>> | Collision> {
  return ports.transact(actor, { id, kind: 'stopSearch' }, async (store) => {
    const search = await store.planSearches.find(searchId);
    if (!search) return refuse({ kind: 'unknownSearch' });
    if (!isRunningSearch(search.state)) return refuse({ kind: 'searchOver' });
    await store.planSearches.askToStop(searchId);
    return ok(null);
  });
}
