import { z } from 'zod';
import { AppointmentId, CommandId } from '../ids';

/** The customer says yes to the window of this version. */
export const ConfirmAppointment = z.strictObject({
  id: CommandId,
  appointmentId: AppointmentId,
  version: z.int().min(1),
});

export type ConfirmAppointment = z.output<typeof ConfirmAppointment>;
