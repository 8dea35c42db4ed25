import { z } from 'zod';
import { AppointmentId, CommandId, HoldId, TechnicianId, WorkOrderId } from '../ids';
import { InstantField } from './fields';

/** A place kept during the call, or a window with a technician, or a window with whoever can keep it (null). */
export const WantedPlace = z.union([
  z.strictObject({ holdId: HoldId }),
  z.strictObject({ technicianId: TechnicianId.nullable(), windowStart: InstantField, windowEnd: InstantField }),
]);

export const BookAppointment = z.strictObject({
  id: CommandId,
  workOrderId: WorkOrderId,
  appointmentId: AppointmentId,
  place: WantedPlace,
});

export type WantedPlace = z.output<typeof WantedPlace>;
export type BookAppointment = z.output<typeof BookAppointment>;
