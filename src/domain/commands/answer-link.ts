import { z } from 'zod';
import { CommandId } from '../ids';
import { InstantField } from './fields';

/** What the forms of the customer's page send. */
export const AnswerLink = z.object({ command: CommandId, action: z.enum(['confirm', 'cancel']) });

/** A window chosen on the page: `2026-11-26T07:00:00Z/2026-11-26T09:00:00Z`. */
export const ChooseSlot = z.object({
  command: CommandId,
  slot: z
    .string()
    .max(80)
    .transform((value) => value.split('/'))
    .pipe(z.tuple([InstantField, InstantField])),
});

export type AnswerLink = z.output<typeof AnswerLink>;
export type ChooseSlot = z.output<typeof ChooseSlot>;
