import { z } from 'zod';
import { CommandId, CustomerId, WorkOrderId } from '../ids';
import { InstantField, text } from './fields';

/** Somebody calls about work we already know of: who, when, and what they add. */
export const ReportAgain = z.strictObject({
  id: CommandId,
  workOrderId: WorkOrderId,
  customerId: CustomerId.nullable(),
  callerName: text(120),
  callerPhone: text(30),
  reportedAt: InstantField,
  note: text(500),
});

export type ReportAgain = z.output<typeof ReportAgain>;
