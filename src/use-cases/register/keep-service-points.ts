import type { ServicePointRow } from '@/domain/commands/service-point-row';
import type { ServicePointId } from '@/domain/ids';
import { distanceMetres } from '@/domain/place/place';
import type { IdSource } from '../ports/id-source';
import type { CommuneEntry, ServicePointEntry } from '../ports/register-store';
import type { Keeper } from './keeper';
import { journalise, shelve, tallyOf } from './shelve';
import { type Fault, sift } from './sift';

/** Arles, the widest commune of metropolitan France, reaches 40 km from its centre. */
const WIDEST_METRES = 60_000;

/**
 * Service points, in communes the territory already has. A pin set by hand stays where it is as long as the address is
 * the same; a point without coordinates waits to be placed.
 */
export const keepServicePoints: Keeper<ServicePointRow> = async (ports, store, rows) => {
  const { servicePoints, communes } = store.register;
  const served = await communes.find(rows.map(({ insee }) => insee));
  const { good, rejected } = sift(rows, (row) => faultOf(row, served.get(row.insee)));
  const known = await servicePoints.find(good.map(({ reference }) => reference));
  const wanted = good.map((row) => entryOf(row, known.get(row.reference), ports.newId));
  const shelved = await shelve(servicePoints, known, wanted);
  await journalise(ports, store, 'servicePoint', shelved);
  return { ...tallyOf(shelved, good.length), rejected };
};

function faultOf({ place }: ServicePointRow, commune: CommuneEntry | undefined): Fault | null {
  if (!commune) return { column: 'insee', reason: 'this territory does not serve that commune' };
  const metres = place ? distanceMetres(place, commune.place) : 0;
  if (metres <= WIDEST_METRES) return null;
  return { column: 'lon', reason: `${Math.round(metres / 1000)} km from ${commune.name}: are lon and lat swapped?` };
}

function entryOf(row: ServicePointRow, known: ServicePointEntry | undefined, newId: IdSource): ServicePointEntry {
  const { servicePointId, place, ...address } = row;
  const id = known?.id ?? servicePointId ?? newId<ServicePointId>();
  const isSameAddress = known && sameAddress(known, row);
  if (isSameAddress && (known.placedByHand || !place)) return { ...known, ...address };
  return { id, ...address, place, confidence: place ? 1 : 0, placedByHand: false };
}

function sameAddress(one: Omit<ServicePointRow, 'servicePointId'>, other: ServicePointRow): boolean {
  return (['houseNumber', 'street', 'postcode', 'insee'] as const).every((field) => one[field] === other[field]);
}
