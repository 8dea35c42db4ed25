import { createHmac, timingSafeEqual } from 'node:crypto';
import { MessageId } from '@/domain/ids';

const STATUS_CALLBACK_PATH = '/api/webhooks/twilio/status';

/**
 * The address Twilio reports a text's fate to. It carries our own message id, signed: after an unknown outcome the
 * first callback is the evidence that the text went out, and nobody can claim it for another message.
 */
export function statusCallbackUrl(publicUrl: string, messageId: MessageId, secret: string): string {
  const url = new URL(STATUS_CALLBACK_PATH, publicUrl);
  url.searchParams.set('m', messageId);
  url.searchParams.set('s', seal(messageId, secret));
  return url.href;
}

/** The message a callback is about, from its query `m` and `s`; null when the seal is not ours. */
export function messageOfCallback(query: URLSearchParams, secret: string): MessageId | null {
  const id = MessageId.safeParse(query.get('m'));
  if (!id.success) return null;
  const expected = Buffer.from(seal(id.data, secret));
  const given = Buffer.from(query.get('s') ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected) ? id.data : null;
}

/** 128 bits, bound to this one purpose so that the same secret may sign other things. */
function seal(messageId: MessageId, secret: string): string {
  const mac = createHmac('sha256', secret).update(`twilio-status:${messageId}`).digest();
  return mac.subarray(0, 16).toString('base64url');
}
