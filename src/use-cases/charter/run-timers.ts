import type { Temporal } from 'temporal-polyfill';
import type { AppointmentId, TerritoryId, WorkOrderId } from '@/domain/ids';
import { remindCustomer } from '../messages/remind-customer';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import { watchClocks } from './watch-clocks';

/** Who the worker is when it acts by itself. */
export function workerOf(territoryId: TerritoryId): Actor {
  return { author: 'worker', name: 'worker', role: 'system', territoryId, technicianId: null, source: 'worker' };
}

/** Acts on the timers due at `now`, oldest first, and gives how many there were. One that fails stays, and is logged. */
export async function runTimers(
  ports: Pick<Ports, 'clock' | 'newId' | 'transactAlone' | 'timers' | 'log'>,
  now: Temporal.Instant,
): Promise<number> {
  const due = await ports.timers.due(now, 200);
  for (const timer of due) {
    try {
      const actor = workerOf(timer.territoryId);
      if (timer.kind === 'reminder') await remindCustomer(ports, actor, timer.subject as AppointmentId);
      else await watchClocks(ports, actor, timer.subject as WorkOrderId);
    } catch (error) {
      ports.log.error({ kind: timer.kind, subject: timer.subject, error: (error as Error).name }, 'timer failed');
      await ports.timers.postpone(timer, now.add({ seconds: 30 }));
    }
  }
  return due.length;
}
