import { z } from 'zod';
import { CommandId, CustomerId, ServicePointId, WorkOrderId } from '../ids';
import { JOB_TYPE_CODES } from '../work-order/job-type';
import { CHANNELS } from '../work-order/work-order-state';
import { InstantField, text } from './fields';

/** A request as the call-taker understood it: who, where, what, and when it was reported. */
export const OpenWorkOrder = z.strictObject({
  id: CommandId,
  workOrderId: WorkOrderId,
  servicePointId: ServicePointId,
  /** Null: somebody we do not know, whose name and number stand below. */
  customerId: CustomerId.nullable(),
  callerName: text(120),
  callerPhone: text(30),
  channel: z.enum(CHANNELS),
  reportedAt: InstantField,
  jobType: z.enum(JOB_TYPE_CODES),
  privateSide: z.boolean(),
  description: text(2000),
});

export type OpenWorkOrder = z.output<typeof OpenWorkOrder>;
