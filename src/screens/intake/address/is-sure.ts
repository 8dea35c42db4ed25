import { whereaboutsOf } from '@/domain/place/whereabouts';
import type { AddressFound } from '../call/answers';

/** Whether a point is sure enough to plan at; where it is not it is marked, for a crew might go to the wrong street. */
export function isSure(point: Pick<AddressFound, 'place' | 'confidence'>): boolean {
  return whereaboutsOf(point) === 'sure';
}
