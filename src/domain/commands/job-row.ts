import { z } from 'zod';
import { WorkOrderId } from '../ids';
import { JOB_TYPE_CODES } from '../work-order/job-type';
import { CHANNELS } from '../work-order/work-order-state';
import { InstantField, text } from './fields';
import { ReferenceField } from './reference-field';

/** A job another system asks for. It is opened once; from then on it lives here, and the file never overwrites it. */
export const JobRow = z.strictObject({
  /** Its id with us when it is new; made here when absent. */
  workOrderId: WorkOrderId.optional(),
  reference: ReferenceField,
  /** References in the register. `customer` null: the utility's own work, or somebody unknown. */
  servicePoint: ReferenceField,
  customer: ReferenceField.nullable(),
  callerName: text(120),
  callerPhone: text(30),
  channel: z.enum(CHANNELS),
  jobType: z.enum(JOB_TYPE_CODES),
  reportedAt: InstantField,
  privateSide: z.boolean(),
  description: text(2000),
  /** Null: what this kind of job usually takes. */
  durationMinutes: z.int().min(5).max(600).nullable(),
});

export type JobRow = z.output<typeof JobRow>;
