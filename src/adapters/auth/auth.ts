import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { nextCookies } from 'better-auth/next-js';
import { admin } from 'better-auth/plugins';
import type { Log } from '@/use-cases/ports/log';
import type { Database } from '../postgres/database';
import * as schema from '../postgres/schema/account';

export type AuthSettings = { readonly secret: string; readonly publicUrl: string };

/**
 * Sign-in by e-mail and password. Nobody signs up, the session is read from the database at each request (a role change
 * or a block bites at once), and the admin plugin answers our own code only: its paths are closed.
 */
export function createAuth(database: Database, { secret, publicUrl }: AuthSettings, log: Log) {
  const { user, session, account, verification } = schema;
  return betterAuth({
    secret,
    baseURL: publicUrl,
    trustedOrigins: [publicUrl],
    database: drizzleAdapter(database, { provider: 'pg', schema: { user, session, account, verification } }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { cookieCache: { enabled: false }, expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    disabledPaths: Object.values(admin().endpoints).map(({ path }) => path),
    // A whole office signs in from one address at eight; twenty guesses a minute find no password of ten characters.
    rateLimit: { customRules: { '/sign-in/email': { window: 60, max: 20 } } },
    telemetry: { enabled: false },
    logger: {
      log: (level, message) =>
        log[level === 'debug' || level === 'info' ? 'info' : level]({ says: constant(message) }, 'auth'),
    },
    plugins: [admin(), nextCookies()],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Its fixed sentences (`User not found`) as they are; one that may quote an address or a page is not repeated. */
function constant(message: string): string {
  return /^[\w ,.'’-]{1,100}$/.test(message) ? message : 'something that is not repeated here';
}
