import type { AccountId, TechnicianId } from '@/domain/ids';
import { createAccount } from '@/use-cases/accounts/create-account';
import { passwordOf } from '../accounts';
import { accepted, commandId, eachOf, type Loading } from './loading';

/** Somebody for each role, and every technician. */
export async function openAccounts({ ports, actor, company }: Loading): Promise<string> {
  await eachOf(company.accounts, 4, async ({ id, email, displayName: name, role, technicianId }) => {
    const account = {
      accountId: id as AccountId,
      email,
      name,
      role,
      technicianId: technicianId as TechnicianId | null,
    };
    const command = { id: commandId(`account ${email}`), password: passwordOf(role), ...account };
    accepted(await createAccount(ports, actor, command));
  });
  return `${company.accounts.length} accounts`;
}
