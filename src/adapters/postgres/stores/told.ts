import { sql } from 'drizzle-orm';
import type { TerritoryId } from '@/domain/ids';

/** For `returning`: the boards of the territory hear at commit, once per transaction, that such rows changed. */
export function told(channel: 'task' | 'message' | 'plan_search', territoryId: TerritoryId) {
  return { told: sql`pg_notify(${channel}, ${territoryId}::text)` };
}
