import type { CreateAccount } from '@/domain/commands/account-changes';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { auditAccount } from './audit-account';

/**
 * Lets somebody sign in, with the role they hold in the administrator's territory. The administrator hands the first
 * password over; neither it nor the address ever reaches the journal.
 */
export async function createAccount(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact' | 'secrets'>,
  actor: Actor,
  { id, accountId, password, ...account }: CreateAccount,
): Promise<Result<{ accountId: string }, RefusalOf<'emailTaken' | 'unknownTechnician'>> | Collision> {
  const passwordHash = await ports.secrets.hashPassword(password);
  return ports.transact(actor, { id, kind: 'createAccount' }, async (store) => {
    const { technicianId, role } = account;
    if (technicianId && !(await store.register.technician(technicianId))) return refuse({ kind: 'unknownTechnician' });
    if (!(await store.accounts.add({ id: accountId, passwordHash, ...account }))) return refuse({ kind: 'emailTaken' });
    await auditAccount(ports, store, accountId, 'accountCreated', { role, technicianId });
    return ok({ accountId });
  });
}
