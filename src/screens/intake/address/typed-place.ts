import type { Place } from '@/domain/place/place';

/** Metropolitan France with a margin: a pin outside it is a slip, most often longitude first. */
const FRANCE = { south: 41, north: 51.5, west: -5.5, east: 10 };

/** A place as one pastes it from a map, latitude first: `43.6406, 5.0976`, `43,6406 5,0976`. Null when it is none in France. */
export function typedPlace(text: string): Place | null {
  const figures = text.match(/-?\d+(?:[.,]\d+)?/g)?.map((figure) => Number(figure.replace(',', '.'))) ?? [];
  const [lat, lon, ...rest] = figures;
  if (lat === undefined || lon === undefined || rest.length > 0) return null;
  const isIn = lat >= FRANCE.south && lat <= FRANCE.north && lon >= FRANCE.west && lon <= FRANCE.east;
  return isIn ? { lon, lat } : null;
}
