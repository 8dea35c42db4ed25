import { z } from 'zod';
import { CommandId, VisitId } from '../ids';
import { SeenRoutes } from './seen-routes';

/** Take a visit off the plan: its work order waits for a technician again. */
export const UnassignVisit = z.strictObject({ id: CommandId, visitId: VisitId, seen: SeenRoutes });

export type UnassignVisit = z.output<typeof UnassignVisit>;
