import { eq } from 'drizzle-orm';
import type { AccountId } from '@/domain/ids';
import type { Accounts } from '@/use-cases/ports/accounts';
import type { Database } from '../postgres/database';
import { account, membership, session, user } from '../postgres/schema/account';
import type { Auth } from './auth';

export function accountsOn(auth: Auth, database: Database): Accounts {
  return {
    async create({ name, email, password, ...member }) {
      const taken = await database.select({ id: user.id }).from(user).where(eq(user.email, email.toLowerCase()));
      if (taken.length > 0) return null;
      const made = await auth.api.createUser({ body: { name, email, password } });
      await database.insert(membership).values({ ...member, userId: made.user.id });
      return made.user.id as AccountId;
    },
    async setRole(userId, territoryId, role, technicianId) {
      await database
        .insert(membership)
        .values({ userId, territoryId, role, technicianId })
        .onConflictDoUpdate({ target: [membership.userId, membership.territoryId], set: { role, technicianId } });
    },
    async setBlocked(userId, blocked) {
      await database.update(user).set({ banned: blocked }).where(eq(user.id, userId));
      if (blocked) await database.delete(session).where(eq(session.userId, userId));
    },
    async setPassword(userId, password) {
      const hash = await (await auth.$context).password.hash(password);
      await database.update(account).set({ password: hash }).where(eq(account.userId, userId));
      await database.delete(session).where(eq(session.userId, userId));
    },
  };
}
