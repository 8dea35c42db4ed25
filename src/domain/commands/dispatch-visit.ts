import { z } from 'zod';
import { CommandId, VisitId } from '../ids';

/** Tell the technician of a planned visit to go. */
export const DispatchVisit = z.strictObject({ id: CommandId, visitId: VisitId });

export type DispatchVisit = z.output<typeof DispatchVisit>;
