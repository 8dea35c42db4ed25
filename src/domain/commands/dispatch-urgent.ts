import { z } from 'zod';
import { CommandId, TechnicianId, WorkOrderId } from '../ids';

/** Send this technician to an urgent job now; what it displaces and breaks was shown before. */
export const DispatchUrgent = z.strictObject({
  id: CommandId,
  workOrderId: WorkOrderId,
  technicianId: TechnicianId,
  /** Who had it when this was decided, null when nobody had. */
  insteadOf: TechnicianId.nullable(),
});

export type DispatchUrgent = z.output<typeof DispatchUrgent>;
