import type { OpenTerritory } from '@/domain/commands/open-territory';
import type { FactId } from '@/domain/ids';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Collision } from '../ports/transact';

type Named = Pick<OpenTerritory, 'name' | 'prefix'>;

/** Makes the sector the actor speaks for, with its own run of spoken references. Its communes come by `registerCommunes`. */
export async function openTerritory(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  command: OpenTerritory,
): Promise<Result<null, never> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'openTerritory' }, async (store) => {
    await openTerritoryInside(ports, store, command);
    return ok(null);
  });
}

export async function openTerritoryInside(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  { name, prefix }: Named,
): Promise<void> {
  await store.register.openTerritory(name, prefix);
  await store.facts.audit({
    id: ports.newId<FactId>(),
    subjectKind: 'territory',
    subject: store.actor.territoryId,
    kind: 'territoryOpened',
    happenedAt: ports.clock.now(),
    payload: { name, prefix },
  });
}
