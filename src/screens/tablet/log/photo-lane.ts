import type { CommandLog } from './command-log';
import type { Sender } from './flush';

/**
 * Sends the photos of the log one after the other, beside everything else: a picture may take minutes on a weak network
 * and nothing but the entry that cites it waits. Stops at one that does not go; the next time another goes first.
 * Asked while it runs, it gives the same run. `onSettled` hears each photo that was taken in or refused.
 */
export function photoLane(log: CommandLog, sender: Sender, onSettled: () => void): () => Promise<void> {
  let running: Promise<void> | null = null;
  let stuckId: string | null = null;

  async function sendAll(): Promise<void> {
    const photos = await log.unsentPhotos();
    const first = photos.findIndex(({ id }) => id === stuckId) + 1;
    for (const photo of [...photos.slice(first), ...photos.slice(0, first)]) {
      const answer = await sender.sendPhoto(photo);
      if (answer === 'signIn' || answer === 'offline') {
        stuckId = photo.id;
        return;
      }
      if (answer === 'taken') await log.photoSent(photo.id);
      else await log.photoRefused(photo.id, answer);
      onSettled();
    }
  }

  return () => {
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  };
}
