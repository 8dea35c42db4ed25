import { v7 } from 'uuid';
import { membership } from '@/adapters/postgres/schema/account';
import { technician } from '@/adapters/postgres/schema/technician';
import type { TechnicianId } from '@/domain/ids';
import { ROLES, type Role } from '@/domain/roster/role';
import type { Town } from '@/testing/build-town';

const PASSWORD = 'a long enough password';

/** One account per role, signed in: the cookie each sends. */
export async function staffSessions(town: Town): Promise<ReadonlyMap<Role, { cookie: string; accountId: string }>> {
  const { territoryId } = town.dispatcher;
  const technicianId = v7() as TechnicianId;
  const salon = { startLon: 5.0976, startLat: 43.6406, endLon: 5.0976, endLat: 43.6406 };
  await town.database
    .insert(technician)
    .values({ id: technicianId, territoryId, reference: `T-${technicianId.slice(-6)}`, name: 'Drill', ...salon });
  const sessions = new Map<Role, { cookie: string; accountId: string }>();
  for (const role of ROLES) {
    const email = `${role.toLowerCase()}-drill@vivaigo.test`;
    const made = await town.auth.api.createUser({ body: { name: role, email, password: PASSWORD } });
    const accountId = made.user.id;
    await town.database
      .insert(membership)
      .values({ userId: accountId, territoryId, role, technicianId: role === 'technician' ? technicianId : null });
    const answer = await town.auth.api.signInEmail({ body: { email, password: PASSWORD }, asResponse: true });
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    sessions.set(role, { cookie, accountId });
  }
  return sessions;
}
