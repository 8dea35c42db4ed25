/** One way into the product, and how to come through it with something nobody should send. */
export type Door = {
  readonly name: string;
  /** So many of a hundred thousand requests. */
  readonly share: number;
  /** Sends the `n`th malformed request. */
  readonly send: (n: number) => Promise<Answered>;
  /** Tables in which this door may write down that it was tried; a refusal touches no other. */
  readonly writesDown?: readonly string[];
  /** True when what it sends may be right, so that rows may change: then only its answers are looked at. */
  readonly isInGoodForm?: boolean;
};

/** What came back: the HTTP status, or what one would be for a door that is no page. */
export type Answered = { readonly status: number; readonly text: string };

/** A route's answer, read to its end; an error nobody caught is the 500 Next makes of it. */
export async function answered(asked: string, answer: () => Response | Promise<Response>): Promise<Answered> {
  try {
    const response = await answer();
    const { status, headers } = response;
    const text = `${headers.get('location') ?? ''}${await response.text()}`;
    return { status, text: status < 500 ? text : `${text} ← ${asked}` };
  } catch (error) {
    return failed(asked, error);
  }
}

/** What was thrown, and where in our own code. */
export function failed(asked: string, error: unknown): Answered {
  const { message, stack = '' } = error as Error;
  const place = stack.split('\n').find((line) => /[/]src[/]/.test(line)) ?? '';
  return { status: 500, text: `${message.slice(0, 200)} ${place.trim()} ← ${asked}` };
}

/** The `n`th of a list, over and over. */
export function nth<Item>(items: readonly Item[], n: number): Item {
  return items[n % items.length] as Item;
}
