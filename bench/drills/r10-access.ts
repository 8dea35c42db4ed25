import { eq } from 'drizzle-orm';
import { membership, user } from '@/adapters/postgres/schema/account';
import { ACCESS } from '@/api/access';
import { handleProcedure } from '@/api/http';
import { ROLES, type Role } from '@/domain/roster/role';
import type { Town } from '@/testing/build-town';
import { type Drill, must } from './drill';
import { drillTown } from './drill-town';
import { PROCEDURES } from './procedures';
import { staffSessions } from './staff-sessions';

/** Every role at every procedure: in exactly where the table says so, and a role change bites at once. */
export const r10: Drill = {
  id: 'R10',
  title: 'every role × every procedure: exactly the access table',
  async run() {
    const town = await drillTown('2026-11-23T09:00:00+01:00');
    try {
      return await everyDoor(town);
    } finally {
      await town.drop();
    }
  },
};

export async function everyDoor(town: Town) {
  const sessions = await staffSessions(town);
  let tried = 0;
  for (const { path } of PROCEDURES) {
    must(ACCESS[path] !== undefined, `${path} has no row in the access table`);
    must((await statusOf(town, path, '')) === 401, `${path} answers somebody who never signed in`);
    for (const role of ROLES) {
      const status = await statusOf(town, path, sessions.get(role)?.cookie ?? '');
      must(status < 500, `${path} as ${role}: ${status}`);
      must((status !== 403) === mayEnter(path, role), `${path} as ${role}: ${status}, against the table`);
      tried += 1;
    }
  }
  return {
    procedures: PROCEDURES.length,
    roles: ROLES.length,
    tried,
    roleChangesSeenAtOnce: await demoted(town, sessions),
  };
}

function mayEnter(path: string, role: Role): boolean {
  const right = ACCESS[path];
  if (right?.by !== 'session' || !right.roles.includes(role)) return false;
  return right.scope !== 'own' || role === 'technician';
}

/** A dispatcher who becomes a call-taker loses the ledger on the very next request, with the same cookie. */
async function demoted(town: Town, sessions: Awaited<ReturnType<typeof staffSessions>>): Promise<string> {
  const dispatcher = sessions.get('dispatcher');
  if (!dispatcher) throw new Error('no dispatcher');
  const { cookie, accountId } = dispatcher;
  must((await statusOf(town, 'charter.ledger', cookie)) !== 403, 'a dispatcher cannot read the ledger');
  await town.database.update(membership).set({ role: 'callTaker' }).where(eq(membership.userId, accountId));
  must((await statusOf(town, 'charter.ledger', cookie)) === 403, 'a former dispatcher still reads the ledger');
  await town.database.update(user).set({ banned: true }).where(eq(user.id, accountId));
  must((await statusOf(town, 'charter.strip', cookie)) === 401, 'a blocked account is still let in');
  return 'yes';
}

/** Sends no input at all: a door that opens answers 200 or 400, one that is shut 401 or 403. */
async function statusOf(town: Town, path: string, cookie: string): Promise<number> {
  const isCommand = PROCEDURES.some((procedure) => procedure.path === path && procedure.isCommand);
  const headers = { 'content-type': 'application/json', cookie };
  const url = `http://localhost/api/trpc/${path}`;
  const request = new Request(url, { headers, ...(isCommand ? { method: 'POST', body: 'null' } : {}) });
  return (await handleProcedure(town, request)).status;
}
