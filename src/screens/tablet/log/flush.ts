import type { WrittenEntry } from '@/domain/commands/tablet-entry';
import type { Refusal } from '@/domain/refusal';
import type { EntryAnswer } from '../tour';
import { citedPhotos } from './cited-photos';
import type { CommandLog, LoggedEntry, LoggedPhoto } from './command-log';

/** How the way to the server is. `signIn`: it answers, but not to us. */
export type Reach = 'reached' | 'signIn' | 'offline';

export type Sender = {
  readonly sendPhoto: (photo: LoggedPhoto) => Promise<Exclude<Reach, 'reached'> | 'taken' | Refusal>;
  readonly sendEntries: (
    entries: readonly WrittenEntry[],
    remaining: number,
  ) => Promise<Exclude<Reach, 'reached'> | readonly EntryAnswer[]>;
};

const BATCH = 40;

/**
 * Sends the entries the log holds, oldest first, until nothing is left or nothing moves any more. Only what cites a
 * photo still on the tablet, and what follows it, stays back. What could not be sent stays exactly where it was;
 * sending twice does no harm.
 */
export async function flush(log: CommandLog, sender: Sender): Promise<Reach> {
  for (;;) {
    const unsent = await log.unsentEntries();
    if (unsent.length === 0) return 'reached';
    const photosHere = new Set((await log.unsentPhotos()).map(({ id }) => id));
    const batch = free(unsent, photosHere).slice(0, BATCH);
    if (batch.length === 0) return 'reached';
    const answers = await sender.sendEntries(released(batch), unsent.length - batch.length);
    if (answers === 'signIn' || answers === 'offline') return answers;
    await log.settle(answers);
    if (answers.every(({ state }) => state === 'waiting')) return 'reached';
  }
}

/** What waits for no photo, neither itself nor through the entry before it. */
function free(unsent: readonly LoggedEntry[], photosHere: ReadonlySet<string>): WrittenEntry[] {
  const held = new Set<string>();
  return unsent.flatMap(({ entry }) => {
    const isHeld = citedPhotos(entry).some((id) => photosHere.has(id)) || (entry.after && held.has(entry.after));
    if (!isHeld) return [entry];
    held.add(entry.id);
    return [];
  });
}

/** What an entry waited for and is no longer in the log has been answered, well or badly: it waits for nothing. */
function released(batch: readonly WrittenEntry[]): WrittenEntry[] {
  const here = new Set<string>(batch.map(({ id }) => id));
  return batch.map((entry) => (entry.after && !here.has(entry.after) ? { ...entry, after: null } : entry));
}
