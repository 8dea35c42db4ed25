import type { AccountId, FactId } from '@/domain/ids';
import type { Clock } from '../ports/clock';
import type { IdSource } from '../ports/id-source';
import type { Store } from '../ports/store';

/** Who did what to an account, and when. */
export async function auditAccount(
  ports: { readonly clock: Clock; readonly newId: IdSource },
  store: Store,
  subject: AccountId,
  kind: 'accountCreated' | 'roleChanged' | 'accountBlocked' | 'accountUnblocked' | 'passwordReset',
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const happenedAt = ports.clock.now();
  await store.facts.audit({ id: ports.newId<FactId>(), subjectKind: 'account', subject, kind, happenedAt, payload });
}
