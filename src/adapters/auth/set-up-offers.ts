import { and, eq, gt } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { SetUpOffers } from '@/use-cases/ports/set-up-offers';
import type { Database } from '../postgres/database';
import { user, verification } from '../postgres/schema/account';
import { SET_UP } from '../postgres/stores/account-store';

export function setUpOffersOn(database: Database): SetUpOffers {
  const offers = eq(verification.identifier, SET_UP);
  return {
    isNeeded: async () => (await database.select({ id: user.id }).from(user).limit(1)).length === 0,
    offer: (value, until) =>
      database.transaction(async (tx) => {
        const expiresAt = new Date(until.epochMilliseconds);
        const stamps = { createdAt: expiresAt, updatedAt: expiresAt };
        await tx.delete(verification).where(offers);
        await tx.insert(verification).values({ id: v7(), identifier: SET_UP, value, expiresAt, ...stamps });
      }),
    async isOpen(digest, now) {
      const open = gt(verification.expiresAt, new Date(now.epochMilliseconds));
      const found = await database
        .select({ id: verification.id })
        .from(verification)
        .where(and(offers, eq(verification.value, digest), open));
      return found.length === 1;
    },
  };
}
