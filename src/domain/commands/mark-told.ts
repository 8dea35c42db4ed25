import { z } from 'zod';
import { AppointmentId, CommandId, TaskId, WorkOrderId } from '../ids';

/** A person has told the customer the date and the window, by telephone. `version` is the one they read aloud. */
export const MarkTold = z.strictObject({
  id: CommandId,
  workOrderId: WorkOrderId,
  appointmentId: AppointmentId,
  version: z.number().int().positive().max(100_000),
  /** The task that asked for the call, closed with it. */
  taskId: TaskId.nullable(),
});

export type MarkTold = z.output<typeof MarkTold>;
