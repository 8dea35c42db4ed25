import type { AddressFound } from '../call/answers';

/** Below this a crew might be sent to the wrong street: the point is marked, and nothing is planned there. */
const LEAST_CONFIDENCE = 0.6;

export function isSure({ place, confidence }: Pick<AddressFound, 'place' | 'confidence'>): boolean {
  return place !== null && confidence >= LEAST_CONFIDENCE;
}
