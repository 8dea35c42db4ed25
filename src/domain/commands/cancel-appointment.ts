import { z } from 'zod';
import { AppointmentId, CommandId } from '../ids';

/** No visit at that window after all. A customer cancels for themselves, whatever `by` says. */
export const CancelAppointment = z.strictObject({
  id: CommandId,
  appointmentId: AppointmentId,
  version: z.int().min(1),
  by: z.enum(['customer', 'utility']),
});

export type CancelAppointment = z.output<typeof CancelAppointment>;
