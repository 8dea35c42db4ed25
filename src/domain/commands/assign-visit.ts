import { z } from 'zod';
import { CommandId, TechnicianId, VisitId, WorkOrderId } from '../ids';
import { InstantField, PlannedDayField } from './fields';
import { SeenRoutes } from './seen-routes';

/** Give a work order that nobody does yet to a technician: at a given start, which pins it, or (null) where it is cheapest. */
export const AssignVisit = z.strictObject({
  id: CommandId,
  workOrderId: WorkOrderId,
  visitId: VisitId,
  technicianId: TechnicianId,
  day: PlannedDayField,
  start: InstantField.nullable(),
  seen: SeenRoutes,
});

export type AssignVisit = z.output<typeof AssignVisit>;
