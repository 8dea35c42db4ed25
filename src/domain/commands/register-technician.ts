import { z } from 'zod';
import { CommandId } from '../ids';
import { TechnicianRow } from './technician-row';

/** One technician, new or changed: base, skills and week as they are from now on. */
export const RegisterTechnician = z.strictObject({ id: CommandId, technician: TechnicianRow });

export type RegisterTechnician = z.output<typeof RegisterTechnician>;
