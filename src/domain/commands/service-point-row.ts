import { z } from 'zod';
import { ServicePointId } from '../ids';
import { InseeField, PostcodeField } from './commune-row';
import { someText, text } from './fields';
import { PlaceField } from './place-field';
import { ReferenceField } from './reference-field';

/** A service point as the utility's register describes it. `place` null: its address has still to be placed. */
export const ServicePointRow = z.strictObject({
  /** Its id with us when it is new; made here when absent. */
  servicePointId: ServicePointId.optional(),
  reference: ReferenceField,
  houseNumber: text(20),
  street: someText(200),
  postcode: PostcodeField,
  insee: InseeField,
  place: PlaceField.nullable(),
});

export type ServicePointRow = z.output<typeof ServicePointRow>;
