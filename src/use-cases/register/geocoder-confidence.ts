import { distanceMetres, type Place } from '@/domain/place/place';
import type { Ports } from '../ports/ports';

/** A place the geocoder does not confirm is worth a street: work may be looked for there, nothing is promised. */
const UNCONFIRMED = 0.5;

/** Two answers to one question may differ by a rounding. */
const SAME_PLACE_METRES = 5;

/**
 * How sure the geocoder is of a place somebody took among its candidates for an address. It is asked again: what a
 * browser says of it proves nothing. Call it before the transaction.
 */
export async function geocoderConfidence(
  { geocoder }: Pick<Ports, 'geocoder'>,
  address: string,
  place: Place,
): Promise<number> {
  const { candidates } = await geocoder.candidates(address);
  const same = candidates.find((one) => distanceMetres(one, place) <= SAME_PLACE_METRES);
  return same?.confidence ?? UNCONFIRMED;
}
