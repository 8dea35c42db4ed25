import { z } from 'zod';
import { CommandId, ServicePointId } from '../ids';
import { InseeField } from './commune-row';
import { someText, text } from './fields';
import { PlaceField } from './place-field';

/**
 * An address the caller gives and our index does not have. `placed` null: nobody could say where it is, and it is put
 * beside its neighbours of the same street when we have some.
 */
export const AddAddress = z.strictObject({
  id: CommandId,
  servicePointId: ServicePointId,
  houseNumber: text(20),
  street: someText(200),
  insee: InseeField,
  placed: z.strictObject({ source: z.enum(['hand', 'geocoder']), place: PlaceField }).nullable(),
});

export type AddAddress = z.output<typeof AddAddress>;
