import { and, eq, inArray, lt } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { MessageStore, StoredMessage } from '@/use-cases/ports/message-store';
import type { LinkTokens } from '../../link-tokens';
import { customerLink, inboundMessage, message, messageAttempt } from '../schema/message';
import type { Scope } from './scope';
import { told } from './told';

export function messageStore({ tx, actor, now }: Scope, links: LinkTokens): MessageStore {
  const { territoryId } = actor;
  const byId = (id: StoredMessage['id']) => and(eq(message.id, id), eq(message.territoryId, territoryId));
  return {
    async add(added) {
      const status = added.channel === 'sms' ? 'waiting' : 'toPrint';
      // A letter waits for a person, until its time has passed.
      const nextActionAt = added.channel === 'sms' ? added.sendAfter : added.expiresAt;
      await tx
        .insert(message)
        .values({ ...added, territoryId, status, nextActionAt, createdAt: now() })
        .returning(told('message', territoryId));
    },
    async find(id) {
      const [row] = await tx.select().from(message).where(byId(id)).for('update');
      if (!row) return null;
      const { territoryId: _, body: __, sendAfter: ___, ...found } = row;
      return found;
    },
    async workOrderOf(id) {
      const [row] = await tx.select({ workOrderId: message.workOrderId }).from(message).where(byId(id));
      return row?.workOrderId ?? null;
    },
    async hear(id, news) {
      await tx.update(message).set(news).where(byId(id)).returning(told('message', territoryId));
    },
    async prove(id, at, proof) {
      const attempt = {
        id: v7(),
        messageId: id,
        startedAt: at,
        finishedAt: at,
        outcome: 'accepted',
        detail: proof,
      } as const;
      await tx.insert(messageAttempt).values(attempt);
    },
    async receive(received) {
      const kept = await tx
        .insert(inboundMessage)
        .values({ ...received, territoryId })
        .onConflictDoNothing({ target: inboundMessage.providerId })
        .returning({ id: inboundMessage.id, ...told('message', territoryId) });
      return kept.length === 1;
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
        )
        .returning(told('message', territoryId));
    },
    async addLink(link) {
      const { token, hash } = links.tokenOf(link.id);
      await tx.insert(customerLink).values({ ...link, territoryId, purpose: 'appointment', tokenHash: hash });
      return links.address(token);
    },
  };
}
