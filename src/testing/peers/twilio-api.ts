import { GARBAGE, json, type PeerRequest, type Reply } from './peer-server';
import type { TwilioAnswer } from './twilio-behaviour';
import { messageList, messageResource, type PeerMessage } from './twilio-messages';

export const ACCOUNT = { sid: `AC${'5'.repeat(32)}`, authToken: 'peer-auth-token-0123456789abcdef' };

/** Messages.json and Messages/SID.json, answered by the book or in the way that `mode` says. */
export function twilioReply(
  request: PeerRequest,
  mode: TwilioAnswer,
  visible: readonly PeerMessage[],
  accept: (form: URLSearchParams) => PeerMessage,
): Reply {
  if (!isAuthorised(request) || mode === 'denied') return errorReply(401, 20003);
  if (mode !== 'normal' && (request.method === 'GET' || !mode.endsWith('AfterAccepting'))) return failure(mode);
  const [version, , account, resource, sid] = request.url.pathname
    .replace(/\.json$/, '')
    .slice(1)
    .split('/');
  if (version !== '2010-04-01' || account !== ACCOUNT.sid || resource !== 'Messages') return errorReply(404, 20404);
  if (request.method === 'POST') return create(new URLSearchParams(request.body), mode, accept);
  if (!sid) return json(200, messageList(ACCOUNT.sid, visible, request.url.searchParams));
  const asked = visible.find((message) => message.sid === sid);
  return asked ? json(200, messageResource(ACCOUNT.sid, asked)) : errorReply(404, 20404);
}

function create(form: URLSearchParams, mode: TwilioAnswer, accept: (form: URLSearchParams) => PeerMessage): Reply {
  if (!/^\+[1-9]\d{6,14}$/.test(form.get('To') ?? '')) return errorReply(400, 21211);
  if (!form.get('Body')) return errorReply(400, 21602);
  if (!form.has('From') && !form.has('MessagingServiceSid')) return errorReply(400, 21603);
  const message = accept(form);
  return mode === 'normal' ? json(201, messageResource(ACCOUNT.sid, message)) : failure(mode);
}

function isAuthorised({ headers }: PeerRequest): boolean {
  const expected = Buffer.from(`${ACCOUNT.sid}:${ACCOUNT.authToken}`).toString('base64');
  return headers.authorization === `Basic ${expected}`;
}

function failure(mode: TwilioAnswer): Reply {
  if (mode.startsWith('hang')) return { kind: 'silence' };
  if (mode.startsWith('drip')) return { kind: 'drip' };
  if (mode.startsWith('cut')) return { kind: 'cut' };
  if (mode.startsWith('garbage')) return GARBAGE;
  if (mode === 'refused') return errorReply(400, 21211);
  if (mode === 'throttled') return errorReply(429, 20429);
  return errorReply(mode === 'failsAfterAccepting' ? 500 : 503, 20503);
}

function errorReply(status: number, code: number): Reply {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return json(status, { code, message: `peer error ${code}`, more_info, status });
}
