import { v7 } from 'uuid';
import type { Side } from './side';

/** What a procedure is asked. */
export type Ask = {
  /** A right input, about things of this side made for it. */
  readonly own: (side: Side) => Promise<unknown>;
  /** The same, but with one thing in it of the other territory or of a colleague, or named as something of theirs is. */
  readonly mixed?: (side: Side, far: Side) => Promise<readonly unknown[]>;
  /** True when the input names nothing that could be anybody's. */
  readonly isAboutNothing?: boolean;
  /** Fields it may have, of those somebody might smuggle in. */
  readonly admits?: readonly string[];
  /** True where the same command again is done again: its answer is too personal to be kept. */
  readonly isNeverReplayed?: boolean;
};

export type Asks = Readonly<Record<string, Ask>>;

/** No input at all. */
export const nothing: Ask = { own: async () => undefined, isAboutNothing: true };

/** The same for everybody. */
export function always(input: unknown): Ask {
  return { own: async () => input, isAboutNothing: true };
}

/** A command with an id of its own, made each time. */
export function command(
  fields: (side: Side) => Promise<object>,
  mixed?: (side: Side, far: Side) => Promise<object[]>,
): Ask {
  return {
    own: async (side) => ({ id: v7(), ...(await fields(side)) }),
    ...(mixed && { mixed: async (side, far) => (await mixed(side, far)).map((input) => ({ id: v7(), ...input })) }),
  };
}
