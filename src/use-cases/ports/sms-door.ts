import type { MessageId } from '@/domain/ids';
import type { SmsReport } from './sms-gateway';

/** What came in at a webhook: the address as the server saw it, the form, and the signature that came with it. */
export type SignedCall = {
  readonly requestUrl: string;
  readonly form: Readonly<Record<string, string>>;
  readonly signature: string | null;
};

/** Reads what the provider posts. `forged`: not signed by it; null: signed, and nothing to do with us. */
export type SmsDoor = {
  readonly status: (call: SignedCall) => 'forged' | (SmsReport & { readonly messageId: MessageId }) | null;
  readonly inbound: (
    call: SignedCall,
  ) => 'forged' | { readonly providerId: string; readonly from: string; readonly body: string } | null;
};
