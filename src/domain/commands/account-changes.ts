import { z } from 'zod';
import { AccountId, CommandId, TechnicianId } from '../ids';
import { ROLES } from '../roster/role';
import { EmailField } from './contact-fields';
import { someText } from './fields';

/** Ten characters at least; so long that nobody can make us hash a novel. */
export const PasswordField = z.string().min(10).max(128);

/** A technician's account says which technician; no other does. */
const held = { role: z.enum(ROLES), technicianId: TechnicianId.nullable() };
const isWhole = ({ role, technicianId }: { role: string; technicianId: string | null }) =>
  (role === 'technician') === (technicianId !== null);
const WHOLE = { path: ['technicianId'], message: 'goes with the role of technician, and with no other' };

export const CreateAccount = z
  .strictObject({
    id: CommandId,
    accountId: AccountId,
    name: someText(120),
    email: EmailField,
    password: PasswordField,
    ...held,
  })
  .refine(isWhole, WHOLE);

export const SetRole = z.strictObject({ id: CommandId, accountId: AccountId, ...held }).refine(isWhole, WHOLE);

/** Shut out at once, everywhere, or let in again. */
export const BlockAccount = z.strictObject({ id: CommandId, accountId: AccountId, isBlocked: z.boolean() });

export const ResetPassword = z.strictObject({ id: CommandId, accountId: AccountId, password: PasswordField });

export type CreateAccount = z.output<typeof CreateAccount>;
export type SetRole = z.output<typeof SetRole>;
export type BlockAccount = z.output<typeof BlockAccount>;
export type ResetPassword = z.output<typeof ResetPassword>;
