import type { Temporal } from 'temporal-polyfill';
import type { MessageId } from '@/domain/ids';
import type { DeliveryStatus } from '@/domain/messages/delivery-status';
import type { RefusalOf } from '@/domain/refusal';
import type { Result } from '@/domain/result';

export type OutgoingSms = {
  readonly messageId: MessageId;
  /** E.164, `+33639980000`. */
  readonly to: string;
  /** Unique among the bodies sent to this number: it is the evidence `find` goes by. */
  readonly body: string;
  /** The provider drops the text when it could not hand it over in this time: no reminder after the visit. */
  readonly validForSeconds?: number;
};

export type SmsReport = {
  readonly providerId: string;
  readonly status: DeliveryStatus;
  /** The provider's own error number, to show to a person; never branched on. */
  readonly providerCode: number | null;
};

export type SmsGateway = {
  /** False without a provider: nothing handed over ever leaves. */
  readonly isConnected: boolean;
  /**
   * Hands the text over once. Refused when it can never go to this number; throws `UnknownOutcome` when it may or may
   * not have gone; throws anything else when it has certainly not gone and may be tried again.
   */
  readonly send: (sms: OutgoingSms) => Promise<Result<SmsReport, RefusalOf<'unreachableByPhone'>>>;
  /** The evidence after an unknown outcome: a text with this recipient and body accepted since then, or null. Throws when the provider cannot say. */
  readonly find: (trace: {
    readonly to: string;
    readonly body: string;
    readonly sentAfter: Temporal.Instant;
  }) => Promise<SmsReport | null>;
  /** Where a text stands now; callbacks can be lost, so texts without a final status are asked about. */
  readonly status: (providerId: string) => Promise<SmsReport>;
};

/** The text may or may not have gone: a time-out, a cut, a 5xx, an answer nobody can read. Never send again without `find`. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';
}
