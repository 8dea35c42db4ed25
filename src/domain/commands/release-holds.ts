import { z } from 'zod';
import { CommandId, WorkOrderId } from '../ids';

/** The call ended without a booking: let the places go now instead of in five minutes. */
export const ReleaseHolds = z.strictObject({ id: CommandId, workOrderId: WorkOrderId });

export type ReleaseHolds = z.output<typeof ReleaseHolds>;
