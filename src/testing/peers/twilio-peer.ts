import { setTimeout as pause } from 'node:timers/promises';
import { type PeerRequest, peerServer, type Reply } from './peer-server';
import { ACCOUNT, twilioReply } from './twilio-api';
import { type TwilioBehaviour, WELL_BEHAVED } from './twilio-behaviour';
import { liveAndTell } from './twilio-callbacks';
import { acceptedMessage, newSid, type PeerMessage } from './twilio-messages';
import { postSigned } from './twilio-signature';

export type TwilioPeer = {
  /** For `TWILIO_BASE_URL`. */
  readonly origin: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** Every text accepted, oldest first: what customers really got. */
  readonly messages: readonly PeerMessage[];
  /** `POST /2010…` of every request heard, with the peer's time. */
  readonly requests: readonly { readonly line: string; readonly at: number }[];
  readonly behave: (change: Partial<TwilioBehaviour>) => void;
  readonly goDown: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** A customer answers: posts a signed inbound SMS and gives the HTTP status. The same sid again is a replay. */
  readonly receive: (
    webhookUrl: string,
    sms: { readonly from: string; readonly to: string; readonly body: string; readonly sid?: string },
  ) => Promise<number>;
  /** Resolves when every text has lived its life and every callback has been made. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type TwilioPeerOptions = {
  readonly port?: number;
  readonly now?: () => number;
  /** Where a public URL is really reached, when a proxy stands before the server under test. */
  readonly reach?: (url: string) => string;
};

/** Twilio's Messages API on the loopback, spoken as the SDK expects it, with the ways it can fail. */
export async function twilioPeer(options: TwilioPeerOptions = {}): Promise<TwilioPeer> {
  const now = options.now ?? Date.now;
  const reach = options.reach ?? ((url: string) => url);
  const messages: PeerMessage[] = [];
  const requests: { line: string; at: number }[] = [];
  const lives = new Set<Promise<void>>();
  let behaviour = WELL_BEHAVED;

  function accept(form: URLSearchParams): PeerMessage {
    const message = acceptedMessage(form, now());
    messages.push(message);
    const life = liveAndTell(message, behaviour, ACCOUNT, { now, reach }).finally(() => lives.delete(life));
    lives.add(life);
    return message;
  }

  async function answer(request: PeerRequest): Promise<Reply> {
    requests.push({ line: `${request.method} ${request.url.pathname}${request.url.search}`, at: now() });
    const mode = behaviour.answer({ method: request.method, count: requests.length });
    if (behaviour.delayMs > 0) await pause(behaviour.delayMs);
    const visible = messages.filter((message) => message.createdAt + behaviour.listLagMs <= now());
    return twilioReply(request, mode, visible, accept);
  }

  const server = await peerServer(answer, options.port);
  return {
    origin: server.origin,
    accountSid: ACCOUNT.sid,
    authToken: ACCOUNT.authToken,
    messages,
    requests,
    behave: (change) => {
      behaviour = { ...behaviour, ...change };
    },
    goDown: server.goDown,
    comeBack: server.comeBack,
    receive: (webhookUrl, { from, to, body, sid = newSid('SM') }) =>
      postSigned(ACCOUNT.authToken, webhookUrl, inboundForm({ from, to, body, sid }), reach(webhookUrl)),
    settled: async () => {
      while (lives.size > 0) await Promise.all(lives);
    },
    close: server.goDown,
  };
}

function inboundForm(sms: { from: string; to: string; body: string; sid: string }): Record<string, string> {
  return {
    AccountSid: ACCOUNT.sid,
    ApiVersion: '2010-04-01',
    Body: sms.body,
    From: sms.from,
    MessageSid: sms.sid,
    NumMedia: '0',
    NumSegments: '1',
    SmsMessageSid: sms.sid,
    SmsSid: sms.sid,
    SmsStatus: 'received',
    To: sms.to,
  };
}
