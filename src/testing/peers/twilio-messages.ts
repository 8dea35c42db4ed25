import { randomBytes } from 'node:crypto';

export type PeerMessage = {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly messagingServiceSid: string | null;
  readonly statusCallback: string | null;
  readonly validitySeconds: number | null;
  readonly createdAt: number;
  sentAt: number | null;
  status: string;
  errorCode: number | null;
};

export function newSid(kind: 'SM' | 'MM'): string {
  return `${kind}${randomBytes(16).toString('hex')}`;
}

export function acceptedMessage(form: URLSearchParams, createdAt: number): PeerMessage {
  const service = form.get('MessagingServiceSid');
  return {
    sid: newSid('SM'),
    to: form.get('To') ?? '',
    from: form.get('From') ?? '+33700000000',
    body: form.get('Body') ?? '',
    messagingServiceSid: service,
    statusCallback: form.get('StatusCallback'),
    validitySeconds: form.has('ValidityPeriod') ? Number(form.get('ValidityPeriod')) : null,
    createdAt,
    sentAt: null,
    status: service ? 'accepted' : 'queued',
    errorCode: null,
  };
}

/** The Message resource as the REST API writes it: snake case, RFC 2822 dates, numbers as strings where Twilio does so. */
export function messageResource(accountSid: string, message: PeerMessage) {
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: message.sentAt === null ? null : rfc2822(message.sentAt),
    date_updated: rfc2822(message.sentAt ?? message.createdAt),
    direction: 'outbound-api',
    error_code: message.errorCode,
    error_message: null,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: '0',
    num_segments: '1',
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}/Media.json` },
    to: message.to,
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}.json`,
  };
}

/**
 * One page of the list, newest first. `DateSent>` hides what has not been sent yet: the documentation filters on the
 * sent date and is silent about texts without one, so the peer takes the reading that hurts.
 */
export function messageList(accountSid: string, messages: readonly PeerMessage[], query: URLSearchParams) {
  const after = query.get('DateSent>') ?? query.get('DateSent>=');
  const found = messages
    .filter((m) => !query.has('To') || m.to === query.get('To'))
    .filter((m) => !query.has('From') || m.from === query.get('From'))
    .filter((m) => !after || (m.sentAt !== null && m.sentAt >= Date.parse(after)))
    .sort((a, b) => b.createdAt - a.createdAt);
  const size = Math.min(Number(query.get('PageSize') ?? 50), 1000);
  const page = Number(query.get('Page') ?? 0);
  const next = new URLSearchParams(query);
  next.set('Page', String(page + 1));
  const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
  return {
    messages: found.slice(page * size, (page + 1) * size).map((m) => messageResource(accountSid, m)),
    page,
    page_size: size,
    uri: path,
    next_page_uri: found.length > (page + 1) * size ? `${path}?${next}` : null,
    previous_page_uri: null,
  };
}

function rfc2822(epochMs: number): string {
  return new Date(epochMs).toUTCString().replace('GMT', '+0000');
}
