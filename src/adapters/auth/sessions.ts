import { eq } from 'drizzle-orm';
import type { Sessions } from '@/use-cases/ports/sessions';
import type { Database } from '../postgres/database';
import { membership } from '../postgres/schema/account';
import type { Auth } from './auth';

/** The first territory of an account is the one it works in. */
export function sessionsOn(auth: Auth, database: Database): Sessions {
  return {
    async actorOf(headers) {
      const found = await auth.api.getSession({ headers });
      if (!found || found.user.banned) return null;
      const [member] = await database
        .select()
        .from(membership)
        .where(eq(membership.userId, found.user.id))
        .orderBy(membership.territoryId)
        .limit(1);
      if (!member) return null;
      const { role, territoryId, technicianId } = member;
      const source = role === 'technician' ? 'tablet' : 'desk';
      return { author: found.user.id, name: found.user.name, role, territoryId, technicianId, source };
    },
  };
}
