import { and, eq, inArray, lt } from 'drizzle-orm';
import type { MessageStore } from '@/use-cases/ports/message-store';
import type { LinkTokens } from '../../link-tokens';
import { customerLink, message } from '../schema/message';
import type { Scope } from './scope';

export function messageStore({ tx, actor, now }: Scope, links: LinkTokens): MessageStore {
  const { territoryId } = actor;
  return {
    async add(added) {
      const status = added.channel === 'sms' ? 'waiting' : 'toPrint';
      const nextActionAt = added.channel === 'sms' ? added.sendAfter : null;
      await tx.insert(message).values({ ...added, territoryId, status, nextActionAt, createdAt: now() });
    },
    async outdate(appointmentId, beforeVersion) {
      await tx
        .update(message)
        .set({ status: 'outdated', nextActionAt: null })
        .where(
          and(
            eq(message.appointmentId, appointmentId),
            lt(message.appointmentVersion, beforeVersion),
            inArray(message.status, ['waiting', 'toPrint']),
          ),
        );
    },
    async addLink(link) {
      const { token, hash } = links.tokenOf(link.id);
      await tx.insert(customerLink).values({ ...link, territoryId, purpose: 'appointment', tokenHash: hash });
      return links.address(token);
    },
  };
}
