import { z } from 'zod';
import { PasswordField } from './account-changes';
import { EmailField } from './contact-fields';
import { someText } from './fields';
import { PrefixField } from './open-territory';

/** What the holder of the one-time link of an empty installation says: a first sector, a first administrator. */
export const SetUp = z.strictObject({
  token: z.string().max(100),
  territory: someText(80),
  prefix: z.string().trim().toUpperCase().pipe(PrefixField),
  name: someText(120),
  email: EmailField,
  password: PasswordField,
});

export type SetUp = z.output<typeof SetUp>;
