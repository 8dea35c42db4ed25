import type { WrittenEntry } from '@/domain/commands/tablet-entry';
import type { Refusal } from '@/domain/refusal';
import type { EntryAnswer } from '../tour';
import type { CommandLog, LoggedPhoto } from './command-log';

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
 * Sends what the log holds: photos first, then entries, oldest first, until nothing is left or nothing moves any more.
 * What could not be sent stays exactly where it was; sending twice does no harm.
 */
export async function flush(log: CommandLog, sender: Sender): Promise<Reach> {
  for (const photo of await log.unsentPhotos()) {
    const answer = await sender.sendPhoto(photo);
    if (answer === 'signIn' || answer === 'offline') return answer;
    if (answer === 'taken') await log.photoSent(photo.id);
    else await log.photoRefused(photo.id, answer);
  }
  for (;;) {
    const unsent = await log.unsentEntries();
    const batch = unsent.slice(0, BATCH).map(({ entry }) => entry);
    if (batch.length === 0) return 'reached';
    const answers = await sender.sendEntries(released(batch), unsent.length - batch.length);
    if (answers === 'signIn' || answers === 'offline') return answers;
    await log.settle(answers);
    if (answers.every(({ state }) => state === 'waiting')) return 'reached';
  }
}

/** What an entry waited for and is no longer in the log has been answered, well or badly: it waits for nothing. */
function released(batch: readonly WrittenEntry[]): WrittenEntry[] {
  const here = new Set<string>(batch.map(({ id }) => id));
  return batch.map((entry) => (entry.after && !here.has(entry.after) ? { ...entry, after: null } : entry));
}
