import { z } from 'zod';
import { CommandId, WorkOrderId } from '../ids';
import { someText } from './fields';

/** The work is not to be done, and why. */
export const CancelWorkOrder = z.strictObject({ id: CommandId, workOrderId: WorkOrderId, reason: someText(200) });
export type CancelWorkOrder = z.output<typeof CancelWorkOrder>;
