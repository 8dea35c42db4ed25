type Details = Readonly<Record<string, unknown>>;

/** Structured logs: ids, kinds, counts and durations; never a phone number, a name, an address or a token. */
export type Log = {
  readonly info: (details: Details, text: string) => void;
  readonly warn: (details: Details, text: string) => void;
  readonly error: (details: Details, text: string) => void;
};
