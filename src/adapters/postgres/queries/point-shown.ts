import { sql } from 'drizzle-orm';
import { addressOf } from './address';

/** The point `p` in the commune `c` as a call-taker reads it, without who subscribes there: names and values for `json_build_object`. */
export const pointShown = sql`'servicePointId', p.id, 'reference', p.reference, 'confidence', p.confidence, 'address', ${addressOf},
  'houseNumber', p.house_number, 'street', p.street, 'insee', p.insee,
  'place', case when p.lon is null then null else json_build_object('lon', p.lon, 'lat', p.lat) end`;
