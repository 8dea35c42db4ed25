import type { Actor } from './actor';

export type Sessions = {
  /** Who sends these headers, with the role held at this very moment; null when nobody signed in. */
  readonly actorOf: (headers: Headers) => Promise<Actor | null>;
};
