import { type TRPCClient, TRPCClientError } from '@trpc/client';
import type { Root } from '@/api/root';
import type { Reach, Sender } from './flush';
import { photoAnswer } from './photo-answer';

export const READ_TIMEOUT_MS = 10_000;
const SEND_TIMEOUT_MS = 20_000;
/** Nothing waits for a photo, so 300 kB may crawl at 14 kbit/s. */
const PHOTO_TIMEOUT_MS = 180_000;

/** The log's way to the server. Anything that is not a clear answer leaves the log as it is, to be tried again. */
export function httpSender(client: TRPCClient<Root>, technicianId: string): Sender {
  return {
    async sendPhoto({ id, visitId, takenAt, content }) {
      const query = new URLSearchParams({ technicianId, visitId, takenAt });
      const headers = { 'content-type': content.type || 'application/octet-stream' };
      const signal = AbortSignal.timeout(PHOTO_TIMEOUT_MS);
      const request = { method: 'POST', headers, body: content, signal };
      return photoAnswer(await fetch(`/api/photos/${id}?${query}`, request).catch(() => null));
    },
    async sendEntries(entries, remaining) {
      try {
        const signal = AbortSignal.timeout(SEND_TIMEOUT_MS);
        const log = { technicianId, entries: [...entries], remaining };
        const result = await client.field.replay.mutate(log, { signal });
        return result.ok ? result.value.answers : 'signIn';
      } catch (error) {
        return reachOf(error);
      }
    },
  };
}

/** What a failed call says about the way to the server. */
export function reachOf(error: unknown): Exclude<Reach, 'reached'> {
  const code = error instanceof TRPCClientError ? error.data?.code : null;
  return code === 'UNAUTHORIZED' || code === 'FORBIDDEN' ? 'signIn' : 'offline';
}
