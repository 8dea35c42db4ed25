import type { PinVisit } from '@/domain/commands/pin-visit';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import type { CannotChange } from './assign-visit';
import { standingVisit } from './standing-visit';

/** Nails a visit to its technician and second, or lets the planner have it again. */
export async function pinVisit(
  ports: Pick<Ports, 'clock' | 'transact'>,
  actor: Actor,
  { id, visitId, pinned }: PinVisit,
): Promise<Result<{ readonly pinned: boolean }, CannotChange> | Collision> {
  return ports.transact(actor, { id, kind: 'pinVisit' }, async (store) => {
    const found = await standingVisit(store, visitId);
    if (!found.ok) return found;
    const { assignments } = found.value;
    await store.routes.lock(assignments, ports.clock.now());
    await store.routes.changeVisit(visitId, { pinned });
    await store.routes.bump(assignments);
    return ok({ pinned });
  });
}
