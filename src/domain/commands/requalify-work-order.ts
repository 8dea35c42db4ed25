import { z } from 'zod';
import { CommandId, WorkOrderId } from '../ids';
import { JOB_TYPE_CODES } from '../work-order/job-type';
import { someText } from './fields';

/** The triage was wrong: this is what it really is, and how we know. */
export const RequalifyWorkOrder = z.strictObject({
  id: CommandId,
  workOrderId: WorkOrderId,
  jobType: z.enum(JOB_TYPE_CODES),
  privateSide: z.boolean(),
  reason: someText(200),
});

export type RequalifyWorkOrder = z.output<typeof RequalifyWorkOrder>;
