import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { CustomerId } from '../ids';
import { EmailField, MobileField, PhoneField } from './contact-fields';
import { DayField, someText } from './fields';
import { ReferenceField } from './reference-field';

/** What binds a customer to a service point, named by its reference. `until` null: it still runs. */
export const ContractRow = z
  .strictObject({
    number: ReferenceField,
    servicePoint: ReferenceField,
    since: DayField,
    until: DayField.nullable(),
  })
  .refine(({ since, until }) => !until || Temporal.PlainDate.compare(since, until) <= 0, {
    path: ['until'],
    message: 'before the contract begins',
  });

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
  contracts: z.array(ContractRow).max(2000),
});

export type ContractRow = z.output<typeof ContractRow>;
export type CustomerRow = z.output<typeof CustomerRow>;
