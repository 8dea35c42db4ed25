import { setTimeout as pause } from 'node:timers/promises';
import type { TwilioBehaviour } from './twilio-behaviour';
import type { PeerMessage } from './twilio-messages';
import { postSigned } from './twilio-signature';

const ERRORS: Readonly<Record<string, number>> = { undelivered: 30003, failed: 30008 };

/**
 * Lives a text's life after acceptance and tells the StatusCallback of each step but the first, as Twilio does.
 * Callbacks may be lost, doubled or come in reverse; the text itself always goes its way.
 */
export async function liveAndTell(
  message: PeerMessage,
  behaviour: TwilioBehaviour,
  account: { readonly sid: string; readonly authToken: string },
  world: { readonly now: () => number; readonly reach: (url: string) => string },
): Promise<void> {
  const steps = lifeAfterAcceptance(behaviour.fate(message.to));
  const told: string[] = [];
  const tell = (status: string) => callBack(message, status, account, world.reach);
  for (const status of steps) {
    await pause(behaviour.stepMs);
    message.status = status;
    message.errorCode = ERRORS[status] ?? null;
    message.sentAt ??= world.now();
    told.push(status);
    if (behaviour.callbacks === 'normal') await tell(status);
  }
  if (behaviour.callbacks === 'doubled') for (const status of told.flatMap((s) => [s, s])) await tell(status);
  if (behaviour.callbacks === 'reordered') for (const status of told.reverse()) await tell(status);
}

function lifeAfterAcceptance(fate: ReturnType<TwilioBehaviour['fate']>): readonly string[] {
  if (fate === 'queued') return [];
  return fate === 'sent' || fate === 'failed' ? [fate] : ['sent', fate];
}

async function callBack(
  message: PeerMessage,
  status: string,
  account: { readonly sid: string; readonly authToken: string },
  reach: (url: string) => string,
): Promise<void> {
  const url = message.statusCallback;
  if (!url) return;
  const params: Record<string, string> = {
    AccountSid: account.sid,
    ApiVersion: '2010-04-01',
    From: message.from,
    To: message.to,
    MessageSid: message.sid,
    MessageStatus: status,
    SmsSid: message.sid,
    SmsStatus: status,
  };
  if (ERRORS[status]) params.ErrorCode = String(ERRORS[status]);
  await postSigned(account.authToken, url, params, reach(url));
}
