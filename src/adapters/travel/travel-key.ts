import { PARIS } from '@/domain/calendar/paris';
import type { Coordinates, Leg } from '@/use-cases/ports/travel-times';

/**
 * What two legs must share to be taken for the same: both ends to about ten metres, and the kind of hour (week-day,
 * Saturday or Sunday, and the hour in Paris). Monday's and Tuesday's eight o'clock jam are one.
 */
export function travelKey(leg: Leg): string {
  return `${placeKey(leg.from)}>${placeKey(leg.to)}@${hourKey(leg)}`;
}

export function placeKey({ lon, lat }: Coordinates): string {
  return `${lat.toFixed(4)},${lon.toFixed(4)}`;
}

export function hourKey({ departAt }: Leg): string {
  const local = departAt.toZonedDateTimeISO(PARIS);
  const day = local.dayOfWeek === 7 ? 'sun' : local.dayOfWeek === 6 ? 'sat' : 'week';
  return `${day}${String(local.hour).padStart(2, '0')}`;
}
