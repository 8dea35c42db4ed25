import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { refuse } from '@/domain/refusal';
import { ok } from '@/domain/result';
import { type OutgoingSms, type SmsGateway, type SmsReport, UnknownOutcome } from '@/use-cases/ports/sms-gateway';
import { breaker } from '../breaker';
import { deliveryStatus } from './provider-status';
import { statusCallbackUrl } from './status-callback';
import { type TwilioSettings, twilioClient } from './twilio-client';
import { sendFailure, twilioTrouble } from './twilio-failure';

export type TwilioSmsSettings = TwilioSettings & {
  readonly sender: { readonly from: string } | { readonly messagingServiceSid: string };
  readonly publicUrl: string;
  /** Seals our message id in the StatusCallback. */
  readonly callbackSecret: string;
};

/** Our clock and Twilio's may differ by this much. */
const CLOCK_SKEW = { minutes: 5 };

/** Texts through Twilio. One send is one call: whoever holds the outbox decides about the next one. */
export function twilioSms(settings: TwilioSmsSettings, now: () => Temporal.Instant): SmsGateway {
  const client = twilioClient(settings);
  const provider = breaker('Twilio', now);

  async function create({ messageId, to, body, validForSeconds }: OutgoingSms) {
    try {
      const accepted = await client.messages.create({
        ...settings.sender,
        to,
        body,
        statusCallback: statusCallbackUrl(settings.publicUrl, messageId, settings.callbackSecret),
        // The body must be listed as it was written, or `find` would not know it again.
        smartEncoded: false,
        ...(validForSeconds && { validityPeriod: Math.min(Math.max(validForSeconds, 5), 36_000) }),
      });
      return ok(readReport(accepted));
    } catch (error) {
      const failure = sendFailure(error);
      if (failure.kind === 'refused') return refuse({ kind: 'unreachableByPhone', providerCode: failure.providerCode });
      throw failure.error;
    }
  }

  return {
    isConnected: true,
    send: (sms) => provider.run(() => create(sms)),
    find: ({ to, body, sentAfter }) =>
      provider.run(async () => {
        // By recipient alone: a text still queued has no sent date, and a filter on it could hide the evidence.
        const listed = await client.messages.list({ to, limit: 1000, pageSize: 1000 }).catch(twilioTrouble);
        const since = sentAfter.subtract(CLOCK_SKEW).epochMilliseconds;
        // Trial accounts put a sentence of Twilio's before the body.
        const found = listed.find((text) => text.body.endsWith(body) && text.dateCreated.getTime() >= since);
        return found ? readReport(found) : null;
      }),
    status: (providerId) =>
      provider.run(async () => readReport(await client.messages(providerId).fetch().catch(twilioTrouble))),
  };
}

const Report = z.object({
  sid: z.string().min(1),
  status: z.string(),
  errorCode: z.number().int().nullish().catch(null),
});

/** An answer with the right HTTP status and the wrong shape proves nothing. */
function readReport(message: unknown): SmsReport {
  const parsed = Report.safeParse(message);
  if (!parsed.success) throw new UnknownOutcome('Twilio answered something that is not a message');
  const { sid, status, errorCode } = parsed.data;
  return { providerId: sid, status: deliveryStatus(status) ?? 'queued', providerCode: errorCode ?? null };
}
