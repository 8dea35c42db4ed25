import { z } from 'zod';
import { CommandId, MessageId } from '../ids';
import { someText } from './fields';

/** A letter is printed and handed over; `proof` says how anybody can check it: a deposit slip, a tracking number. */
export const HandOverLetter = z.strictObject({ id: CommandId, messageId: MessageId, proof: someText(120) });

export type HandOverLetter = z.output<typeof HandOverLetter>;
