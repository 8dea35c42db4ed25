import { z } from 'zod';
import { CommandId, ServicePointId } from '../ids';
import { PlaceField } from './place-field';

/**
 * Where a service point is. `hand`: a person moved the pin, and that is certain. `geocoder`: a person took a candidate,
 * and the geocoder is asked how sure it is.
 */
export const PlaceServicePoint = z.strictObject({
  id: CommandId,
  servicePointId: ServicePointId,
  place: PlaceField,
  source: z.enum(['hand', 'geocoder']),
});

export type PlaceServicePoint = z.output<typeof PlaceServicePoint>;
