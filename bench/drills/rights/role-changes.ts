import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { membership } from '@/adapters/postgres/schema/account';
import { ROLES, type Role } from '@/domain/roster/role';
import { PROCEDURES } from '../procedures';
import { mayEnter } from './may-enter';
import type { Sides } from './objects';
import { newPerson, type Person } from './people';
import { ask } from './send';
import type { Side } from './side';

/**
 * Somebody is made one thing after another by the administrator, and with the same cookie enters exactly where the new
 * role may; then works in another territory, is blocked, and no longer belongs. `share`: of the changes there are.
 */
export async function changesBite({ near, far, people }: Sides, share: number, failures: string[]): Promise<number> {
  const person = await newPerson(near, 'technician');
  const changes = everyChange().slice(0, Math.max(2, Math.ceil(share * ROLES.length * (ROLES.length - 1))));
  for (const role of changes) {
    const technicianId = role === 'technician' ? near.own : null;
    const wish = { id: v7(), accountId: person.accountId, role, technicianId };
    const changed = await ask(near, 'accounts.setRole', wish, people.administrator.cookie);
    if (!changed.isDone) failures.push(`not made ${role}: ${changed.text}`);
    for (const { path } of PROCEDURES) {
      const { status } = await ask(near, path, null, person.cookie);
      if ((status !== 403) !== mayEnter(path, role)) failures.push(`${path}: ${status} right after becoming ${role}`);
    }
  }
  await movesAway(near, far, person, failures);
  await isShutOut({ near, far, people }, person, failures);
  return changes.length;
}

/** Each role after each other one, once. */
function everyChange(): Role[] {
  return ROLES.flatMap((_, step) => ROLES.map((__, n) => ROLES[(n * (step + 1)) % ROLES.length] ?? 'manager')).filter(
    (role, n, all) => role !== all[n - 1],
  );
}

async function movesAway(near: Side, far: Side, { cookie, accountId }: Person, failures: string[]): Promise<void> {
  const set = { territoryId: far.dispatcher.territoryId, role: 'dispatcher', technicianId: null } as const;
  await near.database.update(membership).set(set).where(eq(membership.userId, accountId));
  const { text } = await ask(near, 'roster.technicians', undefined, cookie);
  if (text.includes(near.own) || !text.includes(far.own)) failures.push('who changed territory sees the old one');
  const back = and(eq(membership.userId, accountId), eq(membership.territoryId, set.territoryId));
  await near.database.update(membership).set({ territoryId: near.dispatcher.territoryId }).where(back);
}

async function isShutOut({ near, people }: Sides, { cookie, accountId }: Person, failures: string[]): Promise<void> {
  const { cookie: administrator } = people.administrator;
  const expect = async (status: number, when: string) => {
    const said = await ask(near, 'charter.strip', undefined, cookie);
    if (said.status !== status) failures.push(`${when}: ${said.status} instead of ${status}`);
  };
  await expect(200, 'before anything');
  for (const isBlocked of [true, false]) {
    await ask(near, 'accounts.blockAccount', { id: v7(), accountId, isBlocked }, administrator);
    await expect(401, isBlocked ? 'blocked' : 'let in again, with the session of before');
  }
  const other = await newPerson(near, 'dispatcher');
  await near.database.delete(membership).where(eq(membership.userId, other.accountId));
  const gone = await ask(near, 'charter.strip', undefined, other.cookie);
  if (gone.status !== 401) failures.push(`somebody who belongs nowhere is answered ${gone.status}`);
}
