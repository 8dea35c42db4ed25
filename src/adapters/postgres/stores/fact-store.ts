import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Fact } from '@/domain/fact/fact';
import type { WorkOrderId } from '@/domain/ids';
import type { FactStore } from '@/use-cases/ports/fact-store';
import { fact } from '../schema/fact';
import { inChunks } from './in-chunks';
import type { Scope } from './scope';

export function factStore({ tx, actor, now }: Scope): FactStore {
  return {
    async append(facts) {
      const rows = facts.map(({ workOrderId, ...one }) => ({
        ...one,
        territoryId: actor.territoryId,
        subjectKind: 'workOrder' as const,
        subject: workOrderId,
      }));
      await inChunks(rows, (chunk) => tx.insert(fact).values(chunk).onConflictDoNothing({ target: fact.id }));
    },
    async audit(...entries) {
      const { author, source, territoryId } = actor;
      const common = { territoryId, author, source, recordedAt: now() };
      await inChunks(entries, (chunk) => tx.insert(fact).values(chunk.map((entry) => ({ ...entry, ...common }))));
    },
    of: (workOrderId) => ofAll([workOrderId]),
    async ofEach(workOrderIds) {
      const facts: Fact[] = [];
      await inChunks(workOrderIds, async (chunk) => facts.push(...(await ofAll(chunk))));
      return Map.groupBy(facts, (one) => one.workOrderId);
    },
  };

  async function ofAll(workOrderIds: readonly WorkOrderId[]): Promise<Fact[]> {
    const rows = await tx
      .select()
      .from(fact)
      .where(and(inArray(fact.subject, [...workOrderIds]), eq(fact.subjectKind, 'workOrder')))
      .orderBy(asc(fact.happenedAt), asc(fact.recordedAt));
    return rows.map(({ territoryId: _, subjectKind: __, subject, ...row }) => {
      return { ...row, workOrderId: subject as WorkOrderId } as Fact;
    });
  }
}
