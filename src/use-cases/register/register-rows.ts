import type { CommandId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { keepCommunes } from './keep-communes';
import { keepContracts } from './keep-contracts';
import { keepCustomers } from './keep-customers';
import { keepJobs } from './keep-jobs';
import { keepServicePoints } from './keep-service-points';
import { keepTechnicians } from './keep-technicians';
import type { Keeper, Tally } from './keeper';

type Rows<Row> = { readonly id: CommandId; readonly rows: readonly Row[] };

/** A command that takes many rows, all or none: the first that cannot be taken refuses them all. */
function registering<Row>(kind: string, keep: Keeper<Row>) {
  return async (
    ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
    actor: Actor,
    { id, rows }: Rows<Row>,
  ): Promise<Result<Tally, RefusalOf<'rowRejected'>> | Collision> =>
    ports.transact(actor, { id, kind }, async (store) => {
      await store.register.lock();
      const { rejected, ...tally } = await keep(ports, store, rows);
      const [first] = rejected;
      return first ? refuse({ kind: 'rowRejected', ...first }) : ok(tally);
    });
}

export const registerCommunes = registering('registerCommunes', keepCommunes);
export const registerServicePoints = registering('registerServicePoints', keepServicePoints);
export const registerCustomers = registering('registerCustomers', keepCustomers);
export const registerContracts = registering('registerContracts', keepContracts);
export const registerTechnicians = registering('registerTechnicians', keepTechnicians);
export const registerJobs = registering('registerJobs', keepJobs);
