import { z } from 'zod';
import { CommandId, VisitId } from '../ids';

/** Nail a visit to its technician and time, or let it go. */
export const PinVisit = z.strictObject({ id: CommandId, visitId: VisitId, pinned: z.boolean() });

export type PinVisit = z.output<typeof PinVisit>;
