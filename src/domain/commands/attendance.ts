import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { CommandId, TechnicianId } from '../ids';
import { ABSENCE_REASONS } from '../roster/absence';
import { InstantField } from './fields';

/** Nobody is away, or on call, for longer in one go than this. */
const LONGEST_DAYS = 400;

type Stretch = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

const FORWARD = { path: ['endsAt'], message: `after it starts, and within ${LONGEST_DAYS} days` };

function isForward({ startsAt, endsAt }: Stretch): boolean {
  const hours = startsAt.until(endsAt).total('hours');
  return hours > 0 && hours <= LONGEST_DAYS * 24;
}

const stretch = { startsAt: InstantField, endsAt: InstantField };

/** A technician is away: no visit may be planned in that time. */
export const RecordAbsence = z
  .strictObject({
    id: CommandId,
    absenceId: z.uuid(),
    technicianId: TechnicianId,
    ...stretch,
    reason: z.enum(ABSENCE_REASONS),
  })
  .refine(isForward, FORWARD);

/** The technician is back, or never left. */
export const CancelAbsence = z.strictObject({ id: CommandId, absenceId: z.uuid() });

/** A technician answers the on-call telephone for a while (astreinte). */
export const PutOnCall = z
  .strictObject({ id: CommandId, technicianId: TechnicianId, ...stretch })
  .refine(isForward, FORWARD);

export type RecordAbsence = z.output<typeof RecordAbsence>;
export type CancelAbsence = z.output<typeof CancelAbsence>;
export type PutOnCall = z.output<typeof PutOnCall>;
