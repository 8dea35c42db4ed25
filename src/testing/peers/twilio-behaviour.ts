/** How the provider answers one request. `…AfterAccepting`: the text goes out although the caller never learns it. */
export type TwilioAnswer =
  | 'normal'
  | 'unavailable'
  | 'throttled'
  | 'denied'
  | 'refused'
  | 'garbage'
  | 'cut'
  | 'hang'
  | 'drip'
  | 'failsAfterAccepting'
  | 'garbageAfterAccepting'
  | 'cutAfterAccepting'
  | 'hangAfterAccepting'
  | 'dripAfterAccepting';

export type TwilioBehaviour = {
  /** Chosen anew for each request; `count` starts at 1. */
  readonly answer: (request: { readonly method: string; readonly count: number }) => TwilioAnswer;
  /** Waits this long before answering anything. */
  readonly delayMs: number;
  /** A text shows in the list this long after it was accepted. */
  readonly listLagMs: number;
  readonly callbacks: 'normal' | 'lost' | 'doubled' | 'reordered';
  /** Where the text ends; `queued` never moves. */
  readonly fate: (to: string) => 'delivered' | 'undelivered' | 'failed' | 'sent' | 'queued';
  /** Time between two steps of a text's life. */
  readonly stepMs: number;
};

export const WELL_BEHAVED: TwilioBehaviour = {
  answer: () => 'normal',
  delayMs: 0,
  listLagMs: 0,
  callbacks: 'normal',
  fate: () => 'delivered',
  stepMs: 5,
};
