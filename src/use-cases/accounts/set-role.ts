import type { SetRole } from '@/domain/commands/account-changes';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { auditAccount } from './audit-account';

/** Changes what an account may do; it bites on that person's next request. The last administrator keeps the role. */
export async function setRole(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  { id, accountId, role, technicianId }: SetRole,
): Promise<Result<null, RefusalOf<'unknownAccount' | 'unknownTechnician' | 'lastAdministrator'>> | Collision> {
  return ports.transact(actor, { id, kind: 'setRole' }, async (store) => {
    const account = await store.accounts.find(accountId);
    if (!account) return refuse({ kind: 'unknownAccount' });
    if (technicianId && !(await store.register.technician(technicianId))) return refuse({ kind: 'unknownTechnician' });
    const stepsDown = account.role === 'administrator' && role !== 'administrator';
    if (stepsDown && (await store.accounts.otherAdministrators(accountId)) === 0)
      return refuse({ kind: 'lastAdministrator' });
    await store.accounts.setRole(accountId, role, technicianId);
    await auditAccount(ports, store, accountId, 'roleChanged', { from: account.role, to: role, technicianId });
    return ok(null);
  });
}
