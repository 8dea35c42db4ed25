import { z } from 'zod';
import { CommandId, TechnicianId, VisitId, WorkOrderId } from '../ids';
import { DayField, InstantField } from './fields';
import { SeenRoutes } from './seen-routes';

/** Give a work order that nobody does yet to a technician: at a given start, which pins it, or (null) where it is cheapest. */
export const AssignVisit = z.strictObject({
  id: CommandId,
  workOrderId: WorkOrderId,
  visitId: VisitId,
  technicianId: TechnicianId,
  day: DayField,
  start: InstantField.nullable(),
  seen: SeenRoutes,
});

export type AssignVisit = z.output<typeof AssignVisit>;
