import { createHash, createHmac } from 'node:crypto';

/** The unguessable part of a customer link, and what the database keeps of it. */
export type LinkToken = { readonly token: string; readonly hash: string };

export type LinkTokens = {
  /** 128 bits of an HMAC of the link's id, base64url, 22 characters: the same id gives the same token again. */
  readonly tokenOf: (linkId: string) => LinkToken;
  readonly hashOf: (token: string) => string;
  /** The whole address a customer opens; nothing personal is in it. */
  readonly address: (token: string) => string;
};

/** Customer links as `architecture.md` decision 8 wants them. `publicUrl` is an origin. */
export function linkTokens(secret: string, publicUrl: string): LinkTokens {
  const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
  return {
    tokenOf(linkId) {
      const mac = createHmac('sha256', secret).update(`link ${linkId}`).digest();
      const token = mac.subarray(0, 16).toString('base64url');
      return { token, hash: hashOf(token) };
    },
    hashOf,
    address: (token) => `${publicUrl.replace(/\/$/, '')}/r/${token}`,
  };
}
