import { and, eq, inArray } from 'drizzle-orm';
import type { ContractEntry, CustomerEntry, Shelf } from '@/use-cases/ports/register-store';
import { contract, customer } from '../schema/customer';
import { findInChunks, inChunks } from './in-chunks';
import { overwrite } from './overwrite';
import type { Scope } from './scope';

export function customerShelf({ tx, actor: { territoryId } }: Scope): Shelf<CustomerEntry> {
  const written = ['name', 'mobile', 'landline', 'email', 'contactPreference', 'braille', 'locale'] as const;
  return {
    find: (references) =>
      findInChunks(references, async (chunk) => {
        const rows = await tx
          .select()
          .from(customer)
          .where(and(eq(customer.territoryId, territoryId), inArray(customer.reference, chunk)));
        return rows.map(({ territoryId: _, search: __, smsStopped: ___, ...entry }) => entry);
      }),
    save: (entries) =>
      inChunks(entries, (chunk) =>
        tx
          .insert(customer)
          .values(chunk.map((entry) => ({ ...entry, territoryId })))
          .onConflictDoUpdate({
            target: [customer.territoryId, customer.reference],
            set: overwrite(written),
          }),
      ),
  };
}

export function contractShelf({ tx, actor: { territoryId } }: Scope): Shelf<ContractEntry> {
  return {
    find: (numbers) =>
      findInChunks(numbers, async (chunk) => {
        const rows = await tx
          .select()
          .from(contract)
          .where(and(eq(contract.territoryId, territoryId), inArray(contract.number, chunk)));
        return rows.map(({ territoryId: _, number, ...entry }) => ({ id: number, reference: number, ...entry }));
      }),
    save: (entries) =>
      inChunks(entries, (chunk) =>
        tx
          .insert(contract)
          .values(chunk.map(({ id: _, reference: number, ...entry }) => ({ number, ...entry, territoryId })))
          .onConflictDoUpdate({
            target: contract.number,
            set: overwrite(['customerId', 'servicePointId', 'since', 'until']),
            setWhere: eq(contract.territoryId, territoryId),
          }),
      ),
  };
}
