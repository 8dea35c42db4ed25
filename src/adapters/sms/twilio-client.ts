import twilio from 'twilio';

export type TwilioSettings = {
  readonly accountSid: string;
  readonly authToken: string;
  /** An origin that takes the place of https://api.twilio.com; the vendor's path is kept. */
  readonly baseUrl?: string;
  /** A whole answer within this time, or none. */
  readonly timeoutMs?: number;
};

const MAX_ANSWER_BYTES = 5_000_000;

/** Twilio's SDK with an end to waiting, and with another address when one is given. It never retries by itself. */
export function twilioClient(settings: TwilioSettings): twilio.Twilio {
  const timeout = settings.timeoutMs ?? 10_000;
  const httpClient = new twilio.RequestClient({ timeout, autoRetry: false });
  // The SDK's own time-out only counts silence, so a provider that drips would hold the call for ever.
  httpClient.axios.interceptors.request.use((config) => ({
    ...config,
    maxContentLength: MAX_ANSWER_BYTES,
    signal: AbortSignal.timeout(timeout),
  }));
  const { baseUrl } = settings;
  if (baseUrl) {
    // The SDK has no setting for its address.
    const request = httpClient.request.bind(httpClient);
    httpClient.request = (options) => request({ ...options, uri: readdressed(options.uri, baseUrl) });
  }
  return twilio(settings.accountSid, settings.authToken, { httpClient, autoRetry: false });
}

function readdressed(uri: string, origin: string): string {
  const { pathname, search } = new URL(uri);
  return new URL(pathname + search, origin).href;
}
