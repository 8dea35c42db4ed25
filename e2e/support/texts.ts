import { expect } from '@playwright/test';
import type { TwilioPeer } from '@/testing/peers/twilio-peer';

/** What the product is told so that its texts go to the peer instead of Twilio. */
export function textingThrough({ origin, accountSid, authToken }: TwilioPeer): Record<string, string> {
  return {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_FROM: UTILITY_NUMBER,
    TWILIO_BASE_URL: origin,
  };
}

/** In ARCEP's fiction block, like every number here. */
export const UTILITY_NUMBER = '+33639980000';

const PATIENCE_MS = 30_000;

/** The newest text to this mobile that says `words`, once it is there. */
export async function textTo(peer: TwilioPeer, mobile: string | null, words: string | RegExp): Promise<string> {
  const found = () =>
    peer.messages.findLast(
      ({ to, body }) => to === mobile && (typeof words === 'string' ? body.includes(words) : words.test(body)),
    );
  await expect
    .poll(() => found()?.body, { message: `a text to ${mobile} saying ${words}`, timeout: PATIENCE_MS })
    .toBeDefined();
  return found()?.body ?? '';
}

/** The customer's link in a text. */
export function linkIn(text: string): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!link) throw new Error(`no link in: ${text}`);
  return link;
}
