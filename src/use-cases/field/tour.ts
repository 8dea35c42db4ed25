import { type RefusalOf, refuse } from '@/domain/refusal';
import type { Result } from '@/domain/result';
import { ok } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Tour } from '../ports/field-questions';
import type { Ports } from '../ports/ports';
import { hearTablet } from './hear-tablet';

/**
 * Today and tomorrow of the technician who asks. A tablet with nothing left to send thereby also says that it has
 * nothing to say about promises past their term.
 */
export async function tour(
  ports: Pick<Ports, 'clock' | 'newId' | 'transactAlone' | 'tablets' | 'field'>,
  actor: Actor,
  { unsent }: { readonly unsent: number },
): Promise<Result<Tour, RefusalOf<'notYours'>>> {
  if (!actor.technicianId) return refuse({ kind: 'notYours' });
  if (unsent === 0) await hearTablet(ports, actor);
  return ok(await ports.field.tour(actor.technicianId, ports.clock.now()));
}
