import type { CloseTask } from '@/domain/commands/close-task';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

/** A person has done what was asked of them. A crew is needed until somebody is sent: nobody's word ends that. */
export async function closeTask(
  ports: Pick<Ports, 'transact'>,
  actor: Actor,
  { id, taskId }: CloseTask,
): Promise<Result<{ readonly closed: true }, RefusalOf<'alreadyClosed' | 'crewStillNeeded'>> | Collision> {
  return ports.transact(actor, { id, kind: 'closeTask' }, async (store) => {
    const asked = await store.tasks.open(taskId);
    const order =
      asked?.kind === 'crewNeeded' && asked.workOrderId ? await store.workOrders.look(asked.workOrderId) : null;
    if (order?.state === 'toPlan' || order?.state === 'planned') return refuse({ kind: 'crewStillNeeded' });
    return (await store.tasks.close(taskId)) ? ok({ closed: true as const }) : refuse({ kind: 'alreadyClosed' });
  });
}
