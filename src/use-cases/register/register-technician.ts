import type { RegisterTechnician } from '@/domain/commands/register-technician';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import { registerTechnicians } from './register-rows';

/** One technician, new or changed, known by the reference. */
export function registerTechnician(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  { id, technician }: RegisterTechnician,
) {
  return registerTechnicians(ports, actor, { id, rows: [technician] });
}
