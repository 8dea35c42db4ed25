import type { Refusal } from '@/domain/refusal';
import type { Reach } from './flush';

/** Statuses of somebody on the way, or of a server that is changing over: the same picture may pass later. */
const PASSING = [404, 407, 408, 421, 425, 429];

/**
 * What an answer to a photo means; null is none at all. Only the server's own yes takes it in, not the page of a proxy
 * in between. A no that trying again cannot change, whoever said it, is a refusal, so that the technician sees it.
 */
export async function photoAnswer(answer: Response | null): Promise<Exclude<Reach, 'reached'> | 'taken' | Refusal> {
  if (!answer) return 'offline';
  if (answer.status === 401) return 'signIn';
  const said: { ok?: boolean; refusal?: Refusal } | null = await answer.json().catch(() => null);
  if (answer.ok) return said?.ok ? 'taken' : 'offline';
  if (answer.status >= 500 || PASSING.includes(answer.status)) return 'offline';
  return said?.refusal ?? { kind: answer.status === 413 ? 'photoTooLarge' : 'unreadablePhoto' };
}
