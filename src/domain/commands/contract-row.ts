import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { DayField } from './fields';
import { ReferenceField } from './reference-field';

/** What binds a customer to a service point, each named by its reference. `until` null: it still runs. */
export const ContractRow = z
  .strictObject({
    /** The contract's number, as printed on the bill. */
    reference: ReferenceField,
    customer: ReferenceField,
    servicePoint: ReferenceField,
    since: DayField,
    until: DayField.nullable(),
  })
  .refine(({ since, until }) => !until || Temporal.PlainDate.compare(since, until) <= 0, {
    path: ['until'],
    message: 'before the contract begins',
  });

export type ContractRow = z.output<typeof ContractRow>;
