import { v7 } from 'uuid';
import type { WrittenEntry } from '@/domain/commands/tablet-entry';
import { serverNow } from '../../server-clock';
import type { LoggedPhoto } from './command-log';
import { writeDown } from './dexie-log';
import type { TabletDatabase } from './tablet-database';

type Head = 'id' | 'happenedAt' | 'deviceTime' | 'after';
type WithoutHead<Entry> = Entry extends WrittenEntry ? Omit<Entry, Head> & { happenedAt?: string } : never;

/** What a technician says by pressing something; `happenedAt` is now unless they say otherwise. */
export type Told = WithoutHead<WrittenEntry>;

/** A picture just taken, not yet in the log. */
export type TakenPhoto = { readonly id: string; readonly takenAt: string; readonly content: Blob };

/** Puts what was said into the log, with the server's time as we know it and the tablet's own beside it. */
export async function putDown(
  database: TabletDatabase,
  technicianId: string,
  told: Told,
  photos: readonly TakenPhoto[] = [],
): Promise<void> {
  const now = { happenedAt: serverTime(), deviceTime: new Date().toISOString() };
  const entry = { ...now, ...told, id: v7(), after: null } as unknown as WrittenEntry;
  const { visitId } = told;
  const logged = photos.map((photo): LoggedPhoto => ({ ...photo, technicianId, visitId, state: 'unsent' }));
  await writeDown(database, technicianId, { entry, photos: logged });
}

/** Now by the server's clock, as an ISO instant. */
export function serverTime(): string {
  return new Date(Math.round(serverNow())).toISOString();
}
