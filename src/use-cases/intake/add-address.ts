import type { AddAddress } from '@/domain/commands/add-address';
import type { FactId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { AddressFound } from '../ports/intake-questions';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { geocoderConfidence } from '../register/geocoder-confidence';

type Placed = { readonly place: { readonly lon: number; readonly lat: number } | null; readonly confidence: number };

/** A pin put beside its neighbours of the same street: a crew finds the door. */
const SAME_STREET = 0.7;

/**
 * Gives an address our index does not have a service point, so that work can be opened there at once. Where it is comes
 * from a person's pin (certain), a geocoder's candidate (as sure as it says), or the nearest number of the same street;
 * else it is left to be placed, and nothing is planned there before it is. A street we know keeps our spelling.
 */
export async function addAddress(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact' | 'intake' | 'geocoder'>,
  actor: Actor,
  command: AddAddress,
): Promise<Result<AddressFound, RefusalOf<'unknownCommune'>> | Collision> {
  const neighbour = await ports.intake.neighbourOf(actor.territoryId, command);
  const placed = await placedBy(ports, actor, command, neighbour?.place ?? null);
  return ports.transact(actor, { id: command.id, kind: 'addAddress' }, async (store) => {
    const { servicePointId, houseNumber, insee } = command;
    const commune = (await store.register.communes.find([insee])).get(insee);
    if (!commune) return refuse({ kind: 'unknownCommune' });
    const reference = `ADR-${servicePointId.slice(-12).toUpperCase()}`;
    const street = neighbour?.street ?? command.street;
    const postcode = neighbour?.postcode ?? commune.postcodes[0] ?? '';
    const placedByHand = command.placed?.source === 'hand';
    const where = { houseNumber, street, insee, postcode };
    await store.register.servicePoints.save([{ id: servicePointId, reference, ...where, ...placed, placedByHand }]);
    await store.facts.audit({
      id: ports.newId<FactId>(),
      subjectKind: 'servicePoint',
      subject: servicePointId,
      kind: 'addressAdded',
      happenedAt: ports.clock.now(),
      payload: { ...where, source: command.placed?.source ?? (neighbour ? 'street' : 'none') },
    });
    const address = `${`${houseNumber} ${street}`.trim()}, ${postcode} ${commune.name}`;
    return ok({ servicePointId, reference, address, houseNumber, street, insee, ...placed, subscriber: null });
  });
}

async function placedBy(
  ports: Pick<Ports, 'intake' | 'geocoder'>,
  { territoryId }: Actor,
  { placed, houseNumber, street, insee }: AddAddress,
  neighbour: Placed['place'],
): Promise<Placed> {
  if (!placed) return neighbour ? { place: neighbour, confidence: SAME_STREET } : { place: null, confidence: 0 };
  const { place, source } = placed;
  if (source === 'hand') return { place, confidence: 1 };
  const commune = (await ports.intake.communes(territoryId)).find((one) => one.insee === insee);
  const address = `${`${houseNumber} ${street}`.trim()}, ${commune?.name ?? ''}`;
  return { place, confidence: await geocoderConfidence(ports, address, place) };
}
