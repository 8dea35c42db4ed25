import { z } from 'zod';
import { CommandId, ServicePointId } from '../ids';
import { PlaceField } from './place-field';

/**
 * Where a service point is. `hand`: a person moved the pin, and that is certain. `geocoder`: a person took a candidate,
 * whose confidence it keeps.
 */
export const PlaceServicePoint = z.strictObject({
  id: CommandId,
  servicePointId: ServicePointId,
  place: PlaceField,
  by: z.discriminatedUnion('source', [
    z.strictObject({ source: z.literal('hand') }),
    z.strictObject({ source: z.literal('geocoder'), confidence: z.number().min(0).max(1) }),
  ]),
});

export type PlaceServicePoint = z.output<typeof PlaceServicePoint>;
