import type { PlaceServicePoint } from '@/domain/commands/place-service-point';
import type { FactId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { geocoderConfidence } from './geocoder-confidence';

export type Placed = { readonly confidence: number; readonly placedByHand: boolean };

/**
 * A person says where a service point is: by moving the pin, which makes it certain, or by taking one of the geocoder's
 * candidates, which is as sure as the geocoder says. No import moves a pin set by hand.
 */
export async function placeServicePoint(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact' | 'register' | 'geocoder'>,
  actor: Actor,
  command: PlaceServicePoint,
): Promise<Result<Placed, RefusalOf<'unknownServicePoint'>> | Collision> {
  const { id, servicePointId, place, source } = command;
  const confidence = await confidenceOf(ports, actor, command);
  return ports.transact(actor, { id, kind: 'placeServicePoint' }, async (store) => {
    const point = await store.register.servicePoint(servicePointId);
    if (!point) return refuse({ kind: 'unknownServicePoint' });
    const placedByHand = source === 'hand';
    await store.register.servicePoints.save([{ ...point, place, confidence, placedByHand }]);
    await store.facts.audit({
      id: ports.newId<FactId>(),
      subjectKind: 'servicePoint',
      subject: servicePointId,
      kind: 'servicePointPlaced',
      happenedAt: ports.clock.now(),
      payload: { by: source, confidence, from: point.place, to: place },
    });
    return ok({ confidence, placedByHand });
  });
}

async function confidenceOf(
  ports: Pick<Ports, 'register' | 'geocoder'>,
  { territoryId }: Actor,
  { servicePointId, place, source }: PlaceServicePoint,
): Promise<number> {
  if (source === 'hand') return 1;
  const point = await ports.register.servicePoint(territoryId, servicePointId);
  return point ? geocoderConfidence(ports, point.address, place) : 0;
}
