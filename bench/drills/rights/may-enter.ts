import { ACCESS } from '@/api/access';
import type { Role } from '@/domain/roster/role';

/** What the table of rights says of a door and a role. Only a technician's account has anything of its own. */
export function mayEnter(door: string, role: Role): boolean {
  const right = ACCESS[door];
  if (right?.by !== 'session' || !right.roles.includes(role)) return false;
  return right.scope !== 'own' || role === 'technician';
}
