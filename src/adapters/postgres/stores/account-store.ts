import { and, eq, gt, ne, or } from 'drizzle-orm';
import type { AccountStore } from '@/use-cases/ports/account-store';
import { account, membership, session, user, verification } from '../schema/account';
import type { Scope } from './scope';

/** Identifies the one-time offer among better-auth's verifications. */
export const SET_UP = 'set up';

/** Rows as better-auth reads them: an account with a password has the provider `credential`. */
export function accountStore({ tx, actor: { territoryId }, now }: Scope): AccountStore {
  const here = eq(membership.territoryId, territoryId);
  const date = () => new Date(now().epochMilliseconds);
  return {
    async add({ id, name, email, passwordHash, role, technicianId }) {
      const stamps = { createdAt: date(), updatedAt: date() };
      const made = await tx
        .insert(user)
        .values({ id, name, email, emailVerified: true, ...stamps })
        .onConflictDoNothing({ target: user.email })
        .returning({ id: user.id });
      if (made.length === 0) return false;
      await tx
        .insert(account)
        .values({ id, accountId: id, providerId: 'credential', userId: id, password: passwordHash, ...stamps });
      await tx.insert(membership).values({ userId: id, territoryId, role, technicianId });
      return true;
    },
    async find(id) {
      const rows = await tx
        .select({ id: user.id, role: membership.role, technicianId: membership.technicianId, banned: user.banned })
        .from(membership)
        .innerJoin(user, eq(user.id, membership.userId))
        .where(and(here, or(eq(membership.userId, id), eq(membership.role, 'administrator'))))
        .orderBy(membership.userId)
        .for('update');
      const row = rows.find((one) => one.id === id);
      return row ? { role: row.role, technicianId: row.technicianId, isBlocked: row.banned ?? false } : null;
    },
    async otherAdministrators(id) {
      const rows = await tx
        .select({ banned: user.banned })
        .from(membership)
        .innerJoin(user, eq(user.id, membership.userId))
        .where(and(here, eq(membership.role, 'administrator'), ne(membership.userId, id)));
      return rows.filter(({ banned }) => !banned).length;
    },
    async setRole(id, role, technicianId) {
      await tx
        .update(membership)
        .set({ role, technicianId })
        .where(and(here, eq(membership.userId, id)));
    },
    async setBlocked(id, banned) {
      await tx.update(user).set({ banned, updatedAt: date() }).where(eq(user.id, id));
      if (banned) await tx.delete(session).where(eq(session.userId, id));
    },
    async setPassword(id, password) {
      const own = and(eq(account.userId, id), eq(account.providerId, 'credential'));
      await tx.update(account).set({ password, updatedAt: date() }).where(own);
      await tx.delete(session).where(eq(session.userId, id));
    },
    async takeSetUpOffer(digest) {
      const taken = await tx
        .delete(verification)
        .where(
          and(eq(verification.identifier, SET_UP), eq(verification.value, digest), gt(verification.expiresAt, date())),
        )
        .returning({ id: verification.id });
      return taken.length === 1;
    },
  };
}
