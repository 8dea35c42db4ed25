import type { RotateFeed } from '@/domain/commands/rotate-feed';
import type { FactId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

/** Whoever had the old address of a technician's calendar has nothing any more. The new one is asked for, never stored. */
export function rotateFeed(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  command: RotateFeed,
): Promise<Result<null, RefusalOf<'notYours'>> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'rotateFeed' }, async (store) => {
    const { technicianId } = actor;
    if (!technicianId) return refuse({ kind: 'notYours' });
    await store.feeds.rotate(technicianId);
    const happenedAt = ports.clock.now();
    const id = ports.newId<FactId>();
    const entry = { id, subjectKind: 'technician', subject: technicianId, kind: 'feedRotated', happenedAt } as const;
    await store.facts.audit({ ...entry, payload: {} });
    return ok(null);
  });
}
