import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';

/** The secret address of the technician's own calendar. */
export async function feedAddress(
  ports: Pick<Ports, 'feeds'>,
  { technicianId }: Actor,
): Promise<Result<{ readonly address: string }, RefusalOf<'notYours'>>> {
  if (!technicianId) return refuse({ kind: 'notYours' });
  return ok({ address: await ports.feeds.addressOf(technicianId) });
}
