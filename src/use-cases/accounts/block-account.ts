import type { BlockAccount } from '@/domain/commands/account-changes';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { auditAccount } from './audit-account';

/** Ends every session of an account and refuses new ones, or lets it in again. Somebody must be left to administer. */
export async function blockAccount(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  { id, accountId, isBlocked }: BlockAccount,
): Promise<Result<null, RefusalOf<'unknownAccount' | 'lastAdministrator'>> | Collision> {
  return ports.transact(actor, { id, kind: 'blockAccount' }, async (store) => {
    const account = await store.accounts.find(accountId);
    if (!account) return refuse({ kind: 'unknownAccount' });
    const leaves = isBlocked && account.role === 'administrator';
    if (leaves && (await store.accounts.otherAdministrators(accountId)) === 0)
      return refuse({ kind: 'lastAdministrator' });
    await store.accounts.setBlocked(accountId, isBlocked);
    await auditAccount(ports, store, accountId, isBlocked ? 'accountBlocked' : 'accountUnblocked', {});
    return ok(null);
  });
}
