import twilio from 'twilio';
import { z } from 'zod';
import type { MessageId } from '@/domain/ids';
import type { SmsReport } from '@/use-cases/ports/sms-gateway';
import { deliveryStatus } from './provider-status';
import { messageOfCallback } from './status-callback';

export type WebhookForm = Readonly<Record<string, string>>;

/**
 * True when Twilio signed this form for this address. The address is the public one, as Twilio called it: behind a
 * proxy `req.url` has another host and scheme, so take `publicAddress`.
 */
export function isSignedByTwilio(url: string, form: WebhookForm, signature: string | null, authToken: string): boolean {
  return signature !== null && twilio.validateRequest(authToken, signature, url, form);
}

/** The public address of a request that came in as `requestUrl`, whatever the proxy made of its host. */
export function publicAddress(publicUrl: string, requestUrl: string): string {
  const { pathname, search } = new URL(requestUrl, publicUrl);
  return new URL(publicUrl).origin + pathname + search;
}

const StatusForm = z.object({
  MessageSid: z.string().min(1).max(64),
  MessageStatus: z.string().max(40),
  ErrorCode: z.coerce.number().int().optional(),
});

/** What a status callback says, about which of our messages. Null when it is not about one of ours, or says nothing we know. */
export function statusNews(
  query: URLSearchParams,
  form: WebhookForm,
  secret: string,
): (SmsReport & { readonly messageId: MessageId }) | null {
  const messageId = messageOfCallback(query, secret);
  const parsed = StatusForm.safeParse(form);
  const status = parsed.success ? deliveryStatus(parsed.data.MessageStatus) : null;
  if (!messageId || !parsed.success || !status) return null;
  return { messageId, providerId: parsed.data.MessageSid, status, providerCode: parsed.data.ErrorCode ?? null };
}

const InboundForm = z
  .object({
    MessageSid: z.string().min(1).max(64),
    From: z.string().min(1).max(40),
    To: z.string().max(40),
    Body: z.string().max(2000),
  })
  .transform((form) => ({ providerId: form.MessageSid, from: form.From, to: form.To, body: form.Body }));

export type InboundSms = z.output<typeof InboundForm>;

/** A text from a customer. The same `providerId` again is the same text. Null when the form is not one. */
export function inboundSms(form: WebhookForm): InboundSms | null {
  return InboundForm.safeParse(form).data ?? null;
}
