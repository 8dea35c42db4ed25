import type { ServicePointId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { GeocodingAnswer } from '../ports/geocoder';
import type { Ports } from '../ports/ports';
import type { ServicePointPlaced } from '../ports/register-questions';

export type Geocoded = { readonly point: ServicePointPlaced; readonly found: GeocodingAnswer };

/** Where a service point stands with us, and where the geocoder would put its address. Changes nothing: a person decides. */
export async function geocodeServicePoint(
  ports: Pick<Ports, 'register' | 'geocoder'>,
  actor: Actor,
  { servicePointId }: { readonly servicePointId: ServicePointId },
): Promise<Result<Geocoded, RefusalOf<'unknownServicePoint'>>> {
  const point = await ports.register.servicePoint(actor.territoryId, servicePointId);
  if (!point) return refuse({ kind: 'unknownServicePoint' });
  return ok({ point, found: await ports.geocoder.candidates(point.address) });
}
