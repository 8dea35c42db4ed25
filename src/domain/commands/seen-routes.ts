import { z } from 'zod';
import { TechnicianId } from '../ids';
import { PlannedDayField } from './fields';

/** The routes somebody decided on, at the versions they saw; a version nobody has yet is 1. */
export const SeenRoutes = z
  .array(z.strictObject({ technicianId: TechnicianId, day: PlannedDayField, version: z.int().min(1) }))
  .max(40);

export type SeenRoutes = z.output<typeof SeenRoutes>;
