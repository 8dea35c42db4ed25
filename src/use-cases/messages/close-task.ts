import type { CloseTask } from '@/domain/commands/close-task';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

/** A person has done what was asked of them. */
export async function closeTask(
  ports: Pick<Ports, 'transact'>,
  actor: Actor,
  { id, taskId }: CloseTask,
): Promise<Result<{ readonly closed: true }, RefusalOf<'alreadyClosed'>> | Collision> {
  return ports.transact(actor, { id, kind: 'closeTask' }, async (store) => {
    return (await store.tasks.close(taskId)) ? ok({ closed: true as const }) : refuse({ kind: 'alreadyClosed' });
  });
}
