import communeRows from '../data/communes.json' with { type: 'json' };
import streetRows from '../data/streets.json' with { type: 'json' };
import type { Commune } from '../territory/commune';
import { type Coordinates, distanceMetres, pointAt } from '../territory/geometry';
import type { Street } from '../territory/street';

/** Where technicians start who do not start at home. */
export type Depot = { readonly code: string; readonly name: string; readonly coordinates: Coordinates };

export const COMMUNES: readonly Commune[] = communeRows;
export const STREETS = streetRows as readonly Street[];

export const DEPOTS = {
  salon: { code: 'SALON', name: 'Dépôt de la Gandonne, Salon-de-Provence', coordinates: { lon: 5.1066, lat: 43.6259 } },
  berre: { code: 'BERRE', name: 'Antenne de Berre-l’Étang', coordinates: { lon: 5.1789, lat: 43.4862 } },
} as const satisfies Record<string, Depot>;

export function commune(inseeCode: string): Commune {
  const found = COMMUNES.find((one) => one.inseeCode === inseeCode);
  if (!found) throw new Error(`no commune ${inseeCode} in the demo`);
  return found;
}

export function streetsOf(inseeCode: string): readonly Street[] {
  return STREETS.filter((street) => street.inseeCode === inseeCode);
}

const FACADE_METRES = 6;

/** Where a house number stands: along its street, even numbers on the right of it, odd ones on the left. */
export function houseAt(street: Street, number: number): Coordinates {
  const length = distanceMetres(street.start, street.end);
  const east = (street.end.lon - street.start.lon) * Math.cos((street.start.lat * Math.PI) / 180);
  const bearing = Math.atan2(east, street.end.lat - street.start.lat);
  const kerb = pointAt(street.start, bearing, (length * number) / street.lastNumber);
  return pointAt(kerb, bearing + (number % 2 === 0 ? Math.PI / 2 : -Math.PI / 2), FACADE_METRES);
}
