import { z } from 'zod';
import { CommandId, TechnicianId } from '../ids';
import { ABSENCE_REASONS } from '../roster/absence';
import { InstantField } from './fields';
import { FORWARD, isForward, stretchFields } from './stretch-fields';

/** A technician is away: no visit may be planned in that time. */
export const RecordAbsence = z
  .strictObject({
    id: CommandId,
    absenceId: z.uuid(),
    technicianId: TechnicianId,
    ...stretchFields,
    reason: z.enum(ABSENCE_REASONS),
  })
  .refine(isForward, FORWARD);

/** The technician is back, or never left. */
export const CancelAbsence = z.strictObject({ id: CommandId, absenceId: z.uuid() });

/** A technician answers the on-call telephone for a while (astreinte). */
export const PutOnCall = z
  .strictObject({ id: CommandId, technicianId: TechnicianId, ...stretchFields })
  .refine(isForward, FORWARD);

/** A technician no longer answers: the duty that begins at `startsAt` ends now, or never comes. */
export const TakeOffCall = z.strictObject({ id: CommandId, technicianId: TechnicianId, startsAt: InstantField });

export type RecordAbsence = z.output<typeof RecordAbsence>;
export type CancelAbsence = z.output<typeof CancelAbsence>;
export type PutOnCall = z.output<typeof PutOnCall>;
export type TakeOffCall = z.output<typeof TakeOffCall>;
