import { z } from 'zod';
import { CustomerId } from '../ids';
import { EmailField, MobileField, PhoneField } from './contact-fields';
import { someText } from './fields';
import { ReferenceField } from './reference-field';

/** A customer as the utility's register describes them. */
export const CustomerRow = z.strictObject({
  /** Their id with us when they are new; made here when absent. */
  customerId: CustomerId.optional(),
  reference: ReferenceField,
  name: someText(200),
  mobile: MobileField.nullable(),
  landline: PhoneField.nullable(),
  email: EmailField.nullable(),
  /** `write`: this customer has asked for letters (commitment 21). */
  contactPreference: z.enum(['sms', 'write']),
  braille: z.boolean(),
  locale: z.enum(['fr', 'en']),
});

export type CustomerRow = z.output<typeof CustomerRow>;
