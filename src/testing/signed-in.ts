import { v7 } from 'uuid';
import { membership } from '@/adapters/postgres/schema/account';
import type { Role } from '@/domain/roster/role';
import type { Actor } from '@/use-cases/ports/actor';
import type { Town } from './town';

const PASSWORD = 'a password for tests';

/** An account for this person and a session of theirs, through the real door: the `cookie` header to send. */
export async function signedIn(town: Town, { name, role, territoryId, technicianId }: Actor): Promise<string> {
  const email = `${v7()}@exemple.test`;
  const { user } = await town.auth.api.createUser({ body: { email, name, password: PASSWORD } });
  await town.database.insert(membership).values({ userId: user.id, territoryId, role: role as Role, technicianId });
  const { publicUrl } = town.configuration;
  const request = new Request(`${publicUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: publicUrl },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const answer = await town.auth.handler(request);
  if (!answer.ok) throw new Error(`signing in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
