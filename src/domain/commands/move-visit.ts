import { z } from 'zod';
import { CommandId, TechnicianId, VisitId } from '../ids';
import { InstantField, PlannedDayField } from './fields';
import { SeenRoutes } from './seen-routes';

/** Where a visit is wanted: at a place in the tour (0 is first), at a given start, or (both null) where it is cheapest. */
export const VisitTarget = z.strictObject({
  technicianId: TechnicianId,
  day: PlannedDayField,
  position: z.int().min(0).max(100).nullable(),
  start: InstantField.nullable(),
});

export const MoveVisit = z.strictObject({
  id: CommandId,
  visitId: VisitId,
  to: VisitTarget,
  seen: SeenRoutes,
  /** Takes the last move back: what the day broke before may be broken again. */
  restores: z.boolean().optional(),
});

export type VisitTarget = z.output<typeof VisitTarget>;
export type MoveVisit = z.output<typeof MoveVisit>;
