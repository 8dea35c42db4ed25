/** Made slow (passwords) or unguessable (tokens) outside any transaction. */
export type Secrets = {
  /** As the sign-in checks it. About 50 ms of one core. */
  readonly hashPassword: (password: string) => Promise<string>;
  /** 256 bits, fit for an address. */
  readonly newToken: () => string;
  /** What may be kept of a token. */
  readonly digest: (token: string) => string;
};
