import { z } from 'zod';
import { CommandId, CustomerId } from '../ids';
import { someText } from './fields';

/** Somebody asked us to forget them (GDPR, article 17). The reason is kept, the person is not. */
export const ErasePerson = z.strictObject({ id: CommandId, customerId: CustomerId, reason: someText(200) });
export type ErasePerson = z.output<typeof ErasePerson>;

/** Somebody asked what we know of them (GDPR, article 15). */
export const ExportPerson = z.strictObject({ id: CommandId, customerId: CustomerId });
export type ExportPerson = z.output<typeof ExportPerson>;
