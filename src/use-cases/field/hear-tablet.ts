import { watchClocks } from '../charter/watch-clocks';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';

/**
 * A tablet has told all it knows. Promises past their term that only waited for it are settled: what it did not prove
 * kept is broken.
 */
export async function hearTablet(
  ports: Pick<Ports, 'clock' | 'newId' | 'transactAlone' | 'tablets'>,
  actor: Actor,
): Promise<void> {
  if (!actor.technicianId) return;
  for (const workOrderId of await ports.tablets.heard(actor.technicianId, ports.clock.now()))
    await watchClocks(ports, actor, workOrderId);
}
