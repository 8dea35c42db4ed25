import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { product } from '@/composition';
import type { Role } from '@/domain/roster/role';
import type { Actor } from '@/use-cases/ports/actor';

export type Staff = Actor & { readonly role: Role };

/** Who looks at this page. Nobody signed in: to the sign-in page. Signed in without one of the roles: home. */
export async function staff(roles: readonly Role[]): Promise<Staff> {
  const { ports, sessions } = product();
  await ports.clock.sync();
  const actor = await sessions.actorOf(await headers());
  if (!actor) redirect('/login');
  const role = roles.find((one) => one === actor.role);
  if (!role) redirect('/');
  return { ...actor, role };
}

/** Where each role begins its day. */
export const HOME: Readonly<Record<Role, string>> = {
  callTaker: '/intake',
  dispatcher: '/desk',
  technician: '/tablet',
  manager: '/promises',
  administrator: '/accounts',
};
