import { z } from 'zod';
import { AppointmentId, CommandId } from '../ids';
import { WantedPlace } from './book-appointment';

/** Another window for an appointment, as it stood at the version somebody saw. */
export const MoveAppointment = z.strictObject({
  id: CommandId,
  appointmentId: AppointmentId,
  version: z.int().min(1),
  place: WantedPlace,
});

export type MoveAppointment = z.output<typeof MoveAppointment>;
