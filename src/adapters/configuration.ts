import { z } from 'zod';

const origin = z
  .url({ protocol: /^https?$/ })
  .transform((value) => new URL(value))
  .refine(isOrigin, 'is not an origin: scheme, host and port only, no path')
  .transform((url) => url.origin);
const secret = z.string().min(32, 'needs at least 32 characters');
const filled = z.string().min(1);

const Environment = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    PUBLIC_URL: origin.optional(),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/)
      .optional(),
    TRUSTED_PROXIES: z.string().regex(/^\d$/).optional(),
    AUTH_SECRET: secret,
    LINK_SECRET: secret,
    TEST_CLOCK: z.literal('1').optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
    TWILIO_ACCOUNT_SID: z
      .string()
      .regex(/^AC[0-9a-zA-Z]{32}$/)
      .optional(),
    TWILIO_AUTH_TOKEN: filled.optional(),
    TWILIO_FROM: z
      .string()
      .regex(/^(\+\d{6,15}|[A-Za-z0-9 ]{1,11})$/)
      .optional(),
    TWILIO_MESSAGING_SERVICE_SID: z
      .string()
      .regex(/^MG[0-9a-zA-Z]{32}$/)
      .optional(),
    TWILIO_BASE_URL: origin.optional(),
    GOOGLE_MAPS_API_KEY: filled.optional(),
    GOOGLE_MAPS_BASE_URL: origin.optional(),
  })
  .superRefine((env, context) => {
    const says = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const partly =
      env.TWILIO_ACCOUNT_SID || env.TWILIO_AUTH_TOKEN || env.TWILIO_FROM || env.TWILIO_MESSAGING_SERVICE_SID;
    if (env.GOOGLE_MAPS_BASE_URL && !env.GOOGLE_MAPS_API_KEY)
      says('GOOGLE_MAPS_BASE_URL', 'means nothing without GOOGLE_MAPS_API_KEY');
    if (env.TWILIO_BASE_URL && !partly) says('TWILIO_BASE_URL', 'means nothing without the other TWILIO_… settings');
    if (!partly) return;
    if (!env.TWILIO_ACCOUNT_SID) says('TWILIO_ACCOUNT_SID', 'is needed with the other TWILIO_… settings');
    if (!env.TWILIO_AUTH_TOKEN) says('TWILIO_AUTH_TOKEN', 'is needed with the other TWILIO_… settings');
    if (!env.PUBLIC_URL) says('PUBLIC_URL', 'is needed for Twilio to call back');
    if (!env.TWILIO_FROM && !env.TWILIO_MESSAGING_SERVICE_SID)
      says('TWILIO_FROM', 'or TWILIO_MESSAGING_SERVICE_SID is needed to send');
  });

export type Configuration = {
  readonly databaseUrl: string;
  /** Origin the outside world sees. */
  readonly publicUrl: string;
  /** How many proxies of the utility's own a request comes through; all beyond them is hearsay. */
  readonly trustedProxies: number;
  readonly authSecret: string;
  readonly linkSecret: string;
  readonly hasTestClock: boolean;
  readonly logLevel: string;
  readonly twilio: {
    readonly accountSid: string;
    readonly authToken: string;
    readonly from: string | undefined;
    readonly messagingServiceSid: string | undefined;
    readonly baseUrl: string | undefined;
  } | null;
  readonly googleMaps: { readonly apiKey: string; readonly baseUrl: string | undefined } | null;
};

/** What the product is told by its environment. Throws one sentence per wrong variable, with its name, never its value. */
export function configurationFrom(env: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new Error(parsed.error.issues.map(sentence).join('\n'));
  const { data } = parsed;
  const publicUrl = data.PUBLIC_URL ?? `http://localhost:${data.PORT ?? 3000}`;
  return {
    databaseUrl: data.DATABASE_URL,
    publicUrl,
    // We speak no TLS ourselves: an https address means that a proxy of theirs stands before us.
    trustedProxies: Number(data.TRUSTED_PROXIES ?? (publicUrl.startsWith('https:') ? 1 : 0)),
    authSecret: data.AUTH_SECRET,
    linkSecret: data.LINK_SECRET,
    hasTestClock: requireTestDatabase(data),
    logLevel: data.LOG_LEVEL ?? 'info',
    twilio:
      data.TWILIO_ACCOUNT_SID && data.TWILIO_AUTH_TOKEN
        ? {
            accountSid: data.TWILIO_ACCOUNT_SID,
            authToken: data.TWILIO_AUTH_TOKEN,
            from: data.TWILIO_FROM,
            messagingServiceSid: data.TWILIO_MESSAGING_SERVICE_SID,
            baseUrl: data.TWILIO_BASE_URL,
          }
        : null,
    googleMaps: data.GOOGLE_MAPS_API_KEY
      ? { apiKey: data.GOOGLE_MAPS_API_KEY, baseUrl: data.GOOGLE_MAPS_BASE_URL }
      : null,
  };
}

function isOrigin({ href, origin: bare }: URL): boolean {
  return href === `${bare}/`;
}

/** Time may be moved in a database whose name begins with `test` only. */
function requireTestDatabase({ TEST_CLOCK, DATABASE_URL }: z.output<typeof Environment>): boolean {
  if (!TEST_CLOCK) return false;
  if (new URL(DATABASE_URL).pathname.startsWith('/test')) return true;
  throw new Error('TEST_CLOCK: refused, DATABASE_URL does not name a test database');
}

function sentence({ path, message, code }: z.core.$ZodIssue): string {
  const name = path.join('.');
  if (code === 'custom' || code === 'too_small') return `${name}: ${message}`;
  return `${name}: ${code === 'invalid_type' ? 'is missing' : 'is not of the right form'}`;
}
