import type { ReleaseHolds } from '@/domain/commands/release-holds';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

/** Lets go at once of what this person kept for a work order. Nothing kept is no mistake. */
export async function releaseHolds(
  ports: Pick<Ports, 'transact'>,
  actor: Actor,
  { id, workOrderId }: ReleaseHolds,
): Promise<Result<null, never> | Collision> {
  return ports.transact(actor, { id, kind: 'releaseHolds' }, async (store) => {
    await store.routes.releaseHolds(workOrderId, actor.author);
    return ok(null);
  });
}
