import type { AddressFound } from '../call/answers';
import { isSameStreet } from './same-street';
import { plain, splitAddress } from './split-address';

/**
 * What to make of an address nobody has at that number: the street and commune of the best match, the number as typed.
 * Null when a match has the number, when none was typed,
 * or when the best match is another street: the matches speak for themselves.
 */
export function newNumber(typed: string, found: readonly AddressFound[]): AddressFound | null {
  const { houseNumber } = splitAddress(typed, []);
  const [best] = found;
  if (!houseNumber || !best || !isSameStreet(typed, best.street)) return null;
  const isThere = found.some((one) => plain(one.houseNumber) === plain(houseNumber));
  return isThere ? null : best;
}
