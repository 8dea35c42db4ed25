import type { ExportPerson } from '@/domain/commands/person';
import type { FactId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';

/** Everything kept about one customer, for them (GDPR, article 15). That it was handed out stays in the journal. */
export function exportPerson(
  ports: Pick<Ports, 'clock' | 'newId' | 'transactAlone'>,
  actor: Actor,
  { customerId }: ExportPerson,
): Promise<Result<Readonly<Record<string, readonly unknown[]>>, RefusalOf<'unknownCustomer'>>> {
  return ports.transactAlone(actor, async (store) => {
    const about = await store.persons.everythingAbout(customerId);
    if (!about) return refuse({ kind: 'unknownCustomer' });
    await store.facts.audit({
      id: ports.newId<FactId>(),
      subjectKind: 'customer',
      subject: customerId,
      kind: 'personExported',
      happenedAt: ports.clock.now(),
      payload: {},
    });
    return ok(about);
  });
}
