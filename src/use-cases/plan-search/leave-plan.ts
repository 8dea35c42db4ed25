import type { LeavePlan } from '@/domain/commands/plan-searches';
import { isOpenSearch, isRunningSearch } from '@/domain/plan-search/plan-search-state';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

/** Keeps the plan as it is: a search still running is cancelled, and its worker stops within a second; a proposal is left. */
export async function leavePlan(
  ports: Pick<Ports, 'transact'>,
  actor: Actor,
  { id, searchId }: LeavePlan,
): Promise<Result<null, RefusalOf<'unknownSearch' | 'searchOver'>> | Collision> {
  return ports.transact(actor, { id, kind: 'leavePlan' }, async (store) => {
    const search = await store.planSearches.find(searchId);
    if (!search) return refuse({ kind: 'unknownSearch' });
    if (!isOpenSearch(search.state)) return refuse({ kind: 'searchOver' });
    await store.planSearches.decide(searchId, isRunningSearch(search.state) ? 'cancelled' : 'left');
    return ok(null);
  });
}
