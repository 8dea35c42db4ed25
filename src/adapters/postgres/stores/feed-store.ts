import { and, eq, sql } from 'drizzle-orm';
import type { FeedStore } from '@/use-cases/ports/feed-store';
import { technician } from '../schema/technician';
import type { Scope } from './scope';

export function feedStore({ tx, actor: { territoryId } }: Scope): FeedStore {
  return {
    async rotate(id) {
      await tx
        .update(technician)
        .set({ feedVersion: sql`${technician.feedVersion} + 1` })
        .where(and(eq(technician.id, id), eq(technician.territoryId, territoryId)));
    },
  };
}
