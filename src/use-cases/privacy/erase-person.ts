import type { ErasePerson } from '@/domain/commands/person';
import type { FactId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

/**
 * Forgets one customer: names, numbers, texts and photos go from every table; what happened and what was owed stay,
 * about nobody. Messages not yet sent are dropped. Cannot be undone.
 */
export function erasePerson(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  command: ErasePerson,
): Promise<Result<{ rows: number }, RefusalOf<'unknownCustomer'>> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'erasePerson' }, async (store) => {
    const { customerId, reason } = command;
    if (!(await store.customers.find(customerId))) return refuse({ kind: 'unknownCustomer' });
    const rows = await store.persons.forget(customerId);
    await store.facts.audit({
      id: ports.newId<FactId>(),
      subjectKind: 'customer',
      subject: customerId,
      kind: 'personErased',
      happenedAt: ports.clock.now(),
      payload: { reason },
    });
    return ok({ rows });
  });
}
