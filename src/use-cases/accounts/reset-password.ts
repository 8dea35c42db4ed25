import type { ResetPassword } from '@/domain/commands/account-changes';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { auditAccount } from './audit-account';

/** Gives an account another password and ends its sessions. The administrator hands it over in person. */
export async function resetPassword(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact' | 'secrets'>,
  actor: Actor,
  { id, accountId, password }: ResetPassword,
): Promise<Result<null, RefusalOf<'unknownAccount'>> | Collision> {
  const passwordHash = await ports.secrets.hashPassword(password);
  return ports.transact(actor, { id, kind: 'resetPassword' }, async (store) => {
    if (!(await store.accounts.find(accountId))) return refuse({ kind: 'unknownAccount' });
    await store.accounts.setPassword(accountId, passwordHash);
    await auditAccount(ports, store, accountId, 'passwordReset', {});
    return ok(null);
  });
}
