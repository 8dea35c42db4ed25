import { z } from 'zod';
import { ABSENCE_REASONS } from '../roster/absence';
import { ReferenceField } from './reference-field';
import { FORWARD, isForward, stretchFields } from './stretch-fields';

/** An absence as a staff register tells it. Its technician and its beginning name it. */
export const AbsenceRow = z
  .strictObject({ technician: ReferenceField, ...stretchFields, reason: z.enum(ABSENCE_REASONS) })
  .refine(isForward, FORWARD);

export type AbsenceRow = z.output<typeof AbsenceRow>;
