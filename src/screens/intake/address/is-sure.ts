import { LEAST_CONFIDENCE } from '@/domain/appointment/least-confidence';
import type { AddressFound } from '../call/answers';

/** Whether a point is sure enough to plan at; where it is not it is marked, for a crew might go to the wrong street. */
export function isSure({ place, confidence }: Pick<AddressFound, 'place' | 'confidence'>): boolean {
  return place !== null && confidence >= LEAST_CONFIDENCE;
}
