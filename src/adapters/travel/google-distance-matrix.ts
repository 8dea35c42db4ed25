import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Coordinates, Travel } from '@/use-cases/ports/travel-times';
import type { GoogleMaps } from '../google-maps';
import type { Fan } from './fans';

const value = (most: number) => z.object({ value: z.number().min(0).max(most) });
const Element = z.union([
  z.object({
    status: z.literal('OK'),
    duration: value(86_400),
    duration_in_traffic: value(86_400).optional(),
    distance: value(2_000_000),
  }),
  z.object({ status: z.enum(['NOT_FOUND', 'ZERO_RESULTS', 'MAX_ROUTE_LENGTH_EXCEEDED']) }),
]);

/**
 * Durations and distances of one fan, in the order of its legs; null where Google knows no way. Asks for nothing else:
 * the EEA terms forbid showing its addresses or steps with another map. Departures that are past are asked as of now.
 */
export async function googleDistances(google: GoogleMaps, { hub, legs }: Fan): Promise<readonly (Travel | null)[]> {
  const [first] = legs;
  if (!first) return [];
  const hubPlace = [point(first[hub])];
  const others = legs.map((leg) => point(leg[hub === 'from' ? 'to' : 'from']));
  const [origins, destinations] = hub === 'from' ? [hubPlace, others] : [others, hubPlace];
  const departAt = Temporal.Instant.compare(first.departAt, google.now()) > 0 ? first.departAt : google.now();

  const row = z.object({ elements: z.array(Element).length(destinations.length) });
  const shape = z.object({ status: z.literal('OK'), rows: z.array(row).length(origins.length) });
  const { rows } = await google.ask(shape, () => {
    const { url, signal, key } = google.request('/maps/api/distancematrix/json');
    const departure_time = Math.floor(departAt.epochMilliseconds / 1000);
    return google.client.distancematrix({ url, signal, params: { key, origins, destinations, departure_time } });
  });
  return rows.flatMap(({ elements }) => elements.map(toTravel));
}

function toTravel(element: z.output<typeof Element>): Travel | null {
  if (element.status !== 'OK') return null;
  const { duration, duration_in_traffic, distance } = element;
  return {
    travelSeconds: Math.ceil((duration_in_traffic ?? duration).value),
    distanceMetres: Math.ceil(distance.value),
    source: 'google',
  };
}

function point({ lon, lat }: Coordinates) {
  return { lat, lng: lon };
}
