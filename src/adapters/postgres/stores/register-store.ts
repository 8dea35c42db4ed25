import { and, eq, gte, inArray, ne, sql } from 'drizzle-orm';
import type { RegisterStore } from '@/use-cases/ports/register-store';
import { contract } from '../schema/customer';
import { route } from '../schema/route';
import { servicePoint } from '../schema/service-point';
import { commune, territory } from '../schema/territory';
import { referenceCounter, workOrder } from '../schema/work-order';
import { attendanceStore } from './attendance-store';
import { contractShelf, customerShelf } from './customer-shelves';
import { findInChunks, inChunks } from './in-chunks';
import { communeShelf, servicePointEntry, servicePointShelf } from './place-shelves';
import type { Scope } from './scope';
import { technicianShelf } from './technician-shelf';

export function registerStore(scope: Scope): RegisterStore {
  const { tx } = scope;
  const { territoryId } = scope.actor;
  const technicians = technicianShelf(scope);
  return {
    communes: communeShelf(scope),
    servicePoints: servicePointShelf(scope),
    customers: customerShelf(scope),
    contracts: contractShelf(scope),
    technicians,
    technician: technicians.byId,
    ...attendanceStore(scope),
    async openTerritory(name, prefix) {
      await tx.insert(territory).values({ id: territoryId, name });
      await tx.insert(referenceCounter).values({ territoryId, prefix });
    },
    // `no key update` lets everybody else go on adding rows that refer to the territory.
    async lock() {
      await tx.select().from(territory).where(eq(territory.id, territoryId)).for('no key update');
    },
    async heldElsewhere(kind, references) {
      const [table, key] =
        kind === 'commune' ? ([commune, commune.insee] as const) : ([contract, contract.number] as const);
      const held = new Set<string>();
      await inChunks([...new Set(references)], async (chunk) => {
        const rows = await tx
          .select({ key })
          .from(table)
          .where(and(ne(table.territoryId, territoryId), inArray(key, chunk)));
        for (const row of rows) held.add(row.key);
      });
      return held;
    },
    importedJobs: (references) =>
      findInChunks(references, async (chunk) => {
        const { servicePointId, jobType, reportedAt } = workOrder;
        return tx
          .select({ reference: sql<string>`${workOrder.externalReference}`, servicePointId, jobType, reportedAt })
          .from(workOrder)
          .where(and(eq(workOrder.territoryId, territoryId), inArray(workOrder.externalReference, chunk)));
      }),
    async nameImportedJob(id, externalReference) {
      await tx.update(workOrder).set({ externalReference }).where(eq(workOrder.id, id));
    },
    async servicePoint(id) {
      const [row] = await tx
        .select()
        .from(servicePoint)
        .where(and(eq(servicePoint.id, id), eq(servicePoint.territoryId, territoryId)))
        .for('update');
      return row ? servicePointEntry(row) : null;
    },
    async bumpRoutesFrom(ids, day) {
      await inChunks(ids, (chunk) =>
        tx
          .update(route)
          .set({ version: sql`${route.version} + 1` })
          .where(and(eq(route.territoryId, territoryId), inArray(route.technicianId, chunk), gte(route.day, day))),
      );
    },
  };
}
