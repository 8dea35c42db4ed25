import type { SetUp } from '@/domain/commands/set-up';
import type { AccountId, TerritoryId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import { openTerritoryInside } from '../register/open-territory';
import { auditAccount } from './audit-account';
import { isSetUpOpen } from './offer-set-up';

/**
 * Opens the first territory and makes its first administrator, for whoever holds the one-time link. The link dies with
 * its first use; used a second time, or by two people at once, it is refused and changes nothing.
 */
export async function setUp(
  ports: Pick<Ports, 'clock' | 'newId' | 'rehearse' | 'secrets' | 'setUpOffers'>,
  { token, territory, prefix, password, ...person }: SetUp,
): Promise<Result<null, RefusalOf<'linkExpired' | 'emailTaken'>>> {
  if (!(await isSetUpOpen(ports, token))) return refuse({ kind: 'linkExpired' });
  const passwordHash = await ports.secrets.hashPassword(password);
  const id = ports.newId<AccountId>();
  const actor: Actor = {
    author: id,
    name: person.name,
    role: 'administrator',
    territoryId: ports.newId<TerritoryId>(),
    technicianId: null,
    source: 'desk',
  };
  return ports.rehearse<Result<null, RefusalOf<'linkExpired' | 'emailTaken'>>>(
    actor,
    async (store) => {
      if (!(await store.accounts.takeSetUpOffer(ports.secrets.digest(token)))) return refuse({ kind: 'linkExpired' });
      await openTerritoryInside(ports, store, { name: territory, prefix });
      const role = 'administrator';
      if (!(await store.accounts.add({ id, ...person, passwordHash, role, technicianId: null })))
        return refuse({ kind: 'emailTaken' });
      await auditAccount(ports, store, id, 'accountCreated', { role, technicianId: null });
      return ok(null);
    },
    ({ ok }) => ok,
  );
}
