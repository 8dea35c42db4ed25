import type { Option } from '../../ui/option';

type Arranged = {
  readonly options: readonly Option[];
  /** What Enter takes before the list is seen; undefined when somebody has to look. */
  readonly unseen: Option | undefined;
};

/**
 * The choices under the caller's field, of which Enter takes the first. It is a customer only when it is certain which one
 * (`isExact`); whoever merely resembles what was typed comes after "somebody we do not know".
 */
export function arranged(known: readonly Option[], unknown: Option | null, isExact: boolean): Arranged {
  const stranger = unknown ? [unknown] : [];
  const options = isExact ? [...known, ...stranger] : [...stranger, ...known];
  return { options, unseen: isExact || known.length === 0 ? options[0] : undefined };
}
