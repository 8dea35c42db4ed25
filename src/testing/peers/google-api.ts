import { json, type PeerRequest, type Reply } from './peer-server';

export type PeerPlace = {
  readonly label: string;
  readonly lat: number;
  readonly lng: number;
  readonly locationType: 'ROOFTOP' | 'RANGE_INTERPOLATED' | 'GEOMETRIC_CENTER' | 'APPROXIMATE';
  readonly partialMatch?: boolean;
};

export const API_KEY = 'peer-google-key-0123456789';

export type Element = Readonly<Record<string, unknown>> & { readonly status: string };

/** Distance Matrix as documented, limits included: too many places come back as HTTP 200 with no rows. */
export function distanceMatrix(query: URLSearchParams, element: (from: string, to: string) => Element): Reply {
  const origins = query.get('origins')?.split('|') ?? [];
  const destinations = query.get('destinations')?.split('|') ?? [];
  if (query.get('key') !== API_KEY) return status('REQUEST_DENIED');
  if (origins.length > 25 || destinations.length > 25) return status('MAX_DIMENSIONS_EXCEEDED');
  if (origins.length * destinations.length > 100) return status('MAX_ELEMENTS_EXCEEDED');
  if (origins.length === 0 || destinations.length === 0) return status('INVALID_REQUEST');
  return json(200, {
    status: 'OK',
    origin_addresses: origins,
    destination_addresses: destinations,
    rows: origins.map((from) => ({ elements: destinations.map((to) => element(from, to)) })),
  });
}

/** Geocoding as documented: each known place whose label holds every word asked. */
export function geocode(query: URLSearchParams, places: readonly PeerPlace[]): Reply {
  if (query.get('key') !== API_KEY) return status('REQUEST_DENIED');
  const words = (query.get('address') ?? '').toLowerCase().split(/[\s,]+/);
  const found = places.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  const results = found.map(({ label, lat, lng, locationType, partialMatch }) => ({
    formatted_address: label,
    address_components: [],
    place_id: `peer-${label.length}`,
    types: ['street_address'],
    ...(partialMatch && { partial_match: true }),
    geometry: { location: { lat, lng }, location_type: locationType, viewport: {} },
  }));
  return json(200, { status: results.length > 0 ? 'OK' : 'ZERO_RESULTS', results });
}

/** A plain road: 1.4 times the straight line on a flat map, 300 m more southwards (a one-way street), 40 km/h, a fifth more in traffic. */
export function plainElement(from: string, to: string, departs: boolean): Element {
  const [a, b] = [coordinates(from), coordinates(to)];
  const straight = Math.round(
    1.4 * 111_195 * Math.hypot(b.lat - a.lat, (b.lng - a.lng) * Math.cos((a.lat * Math.PI) / 180)),
  );
  const metres = straight + (b.lat < a.lat ? 300 : 0);
  const seconds = Math.round((metres * 3.6) / 40);
  const traffic = Math.round(seconds * 1.2);
  return {
    status: 'OK',
    distance: { text: `${metres} m`, value: metres },
    duration: { text: `${seconds} s`, value: seconds },
    ...(departs && { duration_in_traffic: { text: `${traffic} s`, value: traffic } }),
  };
}

export function status(word: string): Reply {
  return json(200, { status: word, error_message: 'peer says so', rows: [], results: [] });
}

export function isMapsRequest({ url }: PeerRequest, service: string): boolean {
  return url.pathname === `/maps/api/${service}/json`;
}

function coordinates(text: string) {
  const [lat = Number.NaN, lng = Number.NaN] = text.split(',').map(Number);
  return { lat, lng };
}
