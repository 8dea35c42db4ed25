import type { TaskId } from '@/domain/ids';
import type { LatePromise } from '@/planning/timetable/late-promises';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { instantOf, type LivePlan } from './live-plan';

/** Asks somebody to warn each customer whose window the plan now misses; gives the references. A place held promises nothing yet. */
export async function warnLate(
  ports: Pick<Ports, 'newId'>,
  store: Store,
  live: LivePlan,
  late: readonly LatePromise[],
): Promise<string[]> {
  const references: string[] = [];
  for (const { visitKey, promise, keptSecond } of late) {
    const visit = live.ground.visits.find(({ id }) => id === visitKey);
    if (promise !== 'window' || !visit) continue;
    const { workOrderId, reference } = visit.job;
    const details = { reference, expected: instantOf(live, keptSecond).toString() };
    await store.tasks.closeOf(workOrderId, ['warnLate']);
    await store.tasks.ask({ id: ports.newId<TaskId>(), kind: 'warnLate', workOrderId, messageId: null, details });
    references.push(reference);
  }
  return references;
}
