import { z } from 'zod';
import { CommandId, WorkOrderId } from '../ids';

/** Find windows for a caller and keep the three best for five minutes; whatever was kept for the same job is let go. */
export const HoldOffers = z.strictObject({ id: CommandId, workOrderId: WorkOrderId });

export type HoldOffers = z.output<typeof HoldOffers>;
