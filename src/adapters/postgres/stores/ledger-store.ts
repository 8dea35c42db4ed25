import { and, eq } from 'drizzle-orm';
import type { LedgerStore } from '@/use-cases/ports/ledger-store';
import { compensation } from '../schema/clock';
import type { Scope } from './scope';

export function ledgerStore({ tx, actor: { author, territoryId } }: Scope): LedgerStore {
  return {
    async find(id) {
      const [row] = await tx
        .select()
        .from(compensation)
        .where(and(eq(compensation.id, id), eq(compensation.territoryId, territoryId)))
        .for('update');
      return row ?? null;
    },
    async approve(id, at) {
      await tx
        .update(compensation)
        .set({ state: 'approved', approvedAt: at, approvedBy: author })
        .where(and(eq(compensation.id, id), eq(compensation.territoryId, territoryId)));
    },
    exportApproved: (at) =>
      tx
        .update(compensation)
        .set({ state: 'exported', exportedAt: at })
        .where(and(eq(compensation.state, 'approved'), eq(compensation.territoryId, territoryId)))
        .returning({ id: compensation.id, number: compensation.number, amountCents: compensation.amountCents }),
  };
}
