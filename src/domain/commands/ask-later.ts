import { z } from 'zod';
import { CommandId, WorkOrderId } from '../ids';
import { DayField, someText } from './fields';

/** The customer asks for a date later than any offered: nothing before that day, in their words. */
export const AskLater = z.strictObject({
  id: CommandId,
  workOrderId: WorkOrderId,
  notBefore: DayField,
  /** What the customer said: the proof of the pause. */
  proof: someText(500),
});

export type AskLater = z.output<typeof AskLater>;
