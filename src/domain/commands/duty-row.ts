import { z } from 'zod';
import { ReferenceField } from './reference-field';
import { FORWARD, isForward, stretchFields } from './stretch-fields';

/** A turn on call as a rota tells it. Its technician and its beginning name it. */
export const DutyRow = z.strictObject({ technician: ReferenceField, ...stretchFields }).refine(isForward, FORWARD);

export type DutyRow = z.output<typeof DutyRow>;
