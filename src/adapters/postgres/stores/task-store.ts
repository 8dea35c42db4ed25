import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { TaskStore } from '@/use-cases/ports/task-store';
import { task } from '../schema/message';
import { inChunks } from './in-chunks';
import type { Scope } from './scope';
import { told } from './told';

export function taskStore({ tx, actor, now }: Scope): TaskStore {
  const { territoryId } = actor;
  return {
    async ask(asked) {
      const { kind, workOrderId, messageId } = asked;
      const same = and(
        eq(task.territoryId, territoryId),
        eq(task.kind, kind),
        workOrderId ? eq(task.workOrderId, workOrderId) : isNull(task.workOrderId),
        messageId ? eq(task.messageId, messageId) : isNull(task.messageId),
        isNull(task.doneAt),
      );
      const [open] = await tx.select({ id: task.id }).from(task).where(same).limit(1);
      if (open && (workOrderId || messageId)) return;
      await tx
        .insert(task)
        .values({ ...asked, territoryId, createdAt: now() })
        .returning(told('task', territoryId));
    },
    async open(id) {
      const [open] = await tx
        .select({ kind: task.kind, workOrderId: task.workOrderId })
        .from(task)
        .where(and(eq(task.id, id), eq(task.territoryId, territoryId), isNull(task.doneAt)));
      return open ?? null;
    },
    async close(id) {
      const closed = await tx
        .update(task)
        .set({ doneAt: now(), doneBy: actor.author })
        .where(and(eq(task.id, id), eq(task.territoryId, territoryId), isNull(task.doneAt)))
        .returning({ id: task.id, ...told('task', territoryId) });
      return closed.length === 1;
    },
    async closeOf(about, kinds) {
      const ofKinds = kinds && inArray(task.kind, [...kinds]);
      const open = and(eq(task.territoryId, territoryId), isNull(task.doneAt), ofKinds);
      await inChunks([about].flat(), (chunk) =>
        tx
          .update(task)
          .set({ doneAt: now(), doneBy: actor.author })
          .where(and(inArray(task.workOrderId, chunk), open))
          .returning(told('task', territoryId)),
      );
    },
  };
}
