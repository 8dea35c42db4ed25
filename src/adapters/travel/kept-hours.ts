import type { Travel } from '@/use-cases/ports/travel-times';

/** The longest any answer is kept: Google lets a duration be kept for thirty days. */
export const MOST_KEPT_HOURS = 30 * 24;

/** That there is no way (null) is believed for a day only: a road may be mapped, a place corrected. */
export function keptHours(travel: Travel | null): number {
  return travel ? MOST_KEPT_HOURS : 24;
}
