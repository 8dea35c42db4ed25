import { heardServerTime, serverNow } from '../../server-clock';
import type { Tour } from '../tour';
import type { TabletDatabase } from './tablet-database';

/** Keeps a tour read at `askedAt` (the tablet's clock); what had been taken in before then is in it, and leaves the log. */
export async function keepTour(database: TabletDatabase, tour: Tour, askedAt: number): Promise<void> {
  const { kept, entries } = database;
  await database.transaction('rw', kept, entries, async () => {
    await kept.put({ key: 'tour', tour });
    await kept.put({ key: 'offset', milliseconds: serverNow() - Date.now() });
    const { technicianId } = tour;
    await entries
      .where({ technicianId, state: 'done' })
      .filter(({ answeredAt }) => answeredAt !== undefined && answeredAt < askedAt)
      .delete();
  });
}

/** The last tour kept for this technician. Somebody else's is forgotten: tablets are shared. */
export async function lastTour(database: TabletDatabase, technicianId: string): Promise<Tour | null> {
  const line = await database.kept.get('tour');
  return line?.key === 'tour' && line.tour.technicianId === technicianId ? line.tour : null;
}

export async function forgetOthers(database: TabletDatabase, technicianId: string): Promise<void> {
  if (!(await lastTour(database, technicianId))) await database.kept.delete('tour');
}

/** Counts by the server's clock as it was last heard, until it is heard again. */
export async function recallServerTime(database: TabletDatabase): Promise<void> {
  const line = await database.kept.get('offset');
  const now = Date.now();
  if (line?.key === 'offset') heardServerTime(String(now + line.milliseconds), now, now);
}
