import { z } from 'zod';
import { CommandId, WorkOrderId } from '../ids';
import { InstantField } from './fields';

/** The customer wants none of these windows. */
export const RefuseOffers = z.strictObject({
  id: CommandId,
  workOrderId: WorkOrderId,
  windows: z
    .array(z.strictObject({ start: InstantField, end: InstantField }))
    .min(1)
    .max(12),
});

export type RefuseOffers = z.output<typeof RefuseOffers>;
