import { createHash, randomBytes } from 'node:crypto';
import type { Secrets } from '@/use-cases/ports/secrets';
import type { Auth } from './auth';

export function secretsOf(auth: Auth): Secrets {
  return {
    hashPassword: async (password) => (await auth.$context).password.hash(password),
    newToken: () => randomBytes(32).toString('base64url'),
    digest: (token) => createHash('sha256').update(token).digest('base64url'),
  };
}
