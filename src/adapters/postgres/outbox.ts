import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { MessageStatus } from '@/domain/messages/message-status';
import type { Outbox } from '@/use-cases/ports/outbox';
import type { Database } from './database';
import { appointment } from './schema/appointment';
import { message, messageAttempt, smsStop } from './schema/message';

/** Told by the provider: only its news changes them. */
const SUPPOSED: MessageStatus[] = ['waiting', 'unknown'];

export function outboxOn(database: Database): Outbox {
  return {
    async due(now, limit) {
      const rows = await database
        .select({ id: message.id })
        .from(message)
        .where(lte(message.nextActionAt, now))
        .orderBy(asc(message.nextActionAt))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async claim(id, now, until) {
      const [row] = await database
        .update(message)
        .set({ nextActionAt: until })
        .where(and(eq(message.id, id), lte(message.nextActionAt, now)))
        .returning({
          id: message.id,
          territoryId: message.territoryId,
          purpose: message.purpose,
          recipient: message.recipient,
          body: message.body,
          status: message.status,
          providerId: message.providerId,
          attempts: message.attempts,
          // The row as it was before this statement.
          dueAt: sql`(select p.next_action_at from ${message} p where p.id = message.id)`.mapWith(message.sendAfter),
          sentAt: message.sentAt,
          expiresAt: message.expiresAt,
          isSuperseded: sql<boolean>`coalesce((select a.version > ${message.appointmentVersion}
            or (a.cancelled_at is not null and ${message.purpose} not in ('cancellation', 'absence'))
            from ${appointment} a where a.id = ${message.appointmentId}), false)`,
          isStopped: sql<boolean>`exists (select 1 from ${smsStop} s
            where s.territory_id = message.territory_id and s.number = message.recipient)`,
        });
      return row ?? null;
    },
    async beginAttempt({ id, messageId, startedAt }, lookAt) {
      await database.transaction(async (tx) => {
        await tx.insert(messageAttempt).values({ id, messageId, startedAt });
        await tx
          .update(message)
          .set({ status: 'unknown', sentAt: startedAt, nextActionAt: lookAt, attempts: sql`${message.attempts} + 1` })
          .where(eq(message.id, messageId));
      });
    },
    async endAttempt(id, at, outcome, detail) {
      await database.update(messageAttempt).set({ finishedAt: at, outcome, detail }).where(eq(messageAttempt.id, id));
    },
    async postpone(id, to, status) {
      const supposed = status ? inArray(message.status, SUPPOSED) : undefined;
      await database
        .update(message)
        .set({ nextActionAt: to, ...(status && { status }) })
        .where(and(eq(message.id, id), supposed));
    },
    async territoryOf(id) {
      const [row] = await database.select({ territoryId: message.territoryId }).from(message).where(eq(message.id, id));
      return row?.territoryId ?? null;
    },
  };
}
