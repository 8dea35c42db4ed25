import { Client } from '@googlemaps/google-maps-services-js';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { BreakerOpen, breaker } from './breaker';
import { retry } from './retry';

export type GoogleMapsSettings = {
  readonly apiKey: string;
  /** An origin that takes the place of https://maps.googleapis.com; the vendor's path is kept. */
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
};

export type GoogleMaps = {
  readonly client: Client;
  readonly now: () => Temporal.Instant;
  /** What every request carries: key, address, an end to waiting. */
  readonly request: (path: string) => {
    readonly url: string;
    readonly signal: AbortSignal;
    readonly key: string;
  };
  /** Asks with retry and breaker and gives an answer of the documented shape, or throws `GoogleTrouble` or `BreakerOpen`. */
  readonly ask: <Shape extends z.ZodType>(
    shape: Shape,
    call: () => Promise<{ readonly data: unknown }>,
  ) => Promise<z.output<Shape>>;
};

/** Google did not answer what was asked. The message is ours: Google's own errors carry the key and the address. */
export class GoogleTrouble extends Error {
  override readonly name = 'GoogleTrouble';
  constructor(
    message: string,
    readonly mayPass: boolean,
  ) {
    super(message);
  }
}

/** One client and one breaker for all of Google's map services: they fall together. */
export function googleMaps(settings: GoogleMapsSettings, now: () => Temporal.Instant): GoogleMaps {
  const timeout = settings.timeoutMs ?? 4_000;
  // The SDK retries by itself; the retry is ours, through the breaker, so its own is turned off.
  const noRetry = { timeout, raxConfig: { retry: 0 } };
  const client = new Client({ config: noRetry });
  const provider = breaker('Google Maps', now);
  const policy = { attempts: 2, firstPauseMs: 400, isWorthRetrying };

  return {
    client,
    now,
    request: (path) => ({
      url: new URL(path, settings.baseUrl ?? 'https://maps.googleapis.com').href,
      signal: AbortSignal.timeout(timeout),
      key: settings.apiKey,
    }),
    ask: (shape, call) =>
      retry(policy, () =>
        provider.run(async () => {
          const { data } = await call().catch(trouble);
          const parsed = shape.safeParse(data);
          if (parsed.success) return parsed.data;
          // HTTP 200 with another status, empty rows or half a JSON is how quota errors and broken proxies look.
          throw new GoogleTrouble(`Google Maps answered ${statusOf(data)} in a shape it does not document`, true);
        }),
      ),
  };
}

function isWorthRetrying(error: unknown): boolean {
  return !(error instanceof BreakerOpen) && error instanceof GoogleTrouble && error.mayPass;
}

const Failure = z.object({
  response: z.object({ status: z.number(), data: z.unknown() }).optional(),
  code: z.string().optional(),
});

function trouble(error: unknown): never {
  const failure = Failure.safeParse(error).data;
  if (!failure?.response)
    throw new GoogleTrouble(`Google Maps could not be reached (${failure?.code ?? 'no code'})`, true);
  // An answer cut in the middle keeps the status it began with.
  const { status, data } = failure.response;
  throw new GoogleTrouble(`Google Maps answered HTTP ${status}, ${statusOf(data)}`, status < 400 || status >= 500);
}

/** Google's own status word; nothing else of the answer may reach a log. */
function statusOf(data: unknown): string {
  const word = z.object({ status: z.string().regex(/^[A-Z_]{1,40}$/) }).safeParse(data).data?.status;
  return word ?? 'no status';
}
