import { setTimeout as pause } from 'node:timers/promises';
import type { Town } from '@/testing/build-town';
import { workerRound } from '@/testing/outbox-rounds';
import { runTimers } from '@/use-cases/charter/run-timers';
import { deliverMessage } from '@/use-cases/messages/deliver-message';
import { sweepOutbox } from '@/use-cases/messages/sweep-outbox';

export type WorkerRounds = { readonly round: () => Promise<void>; readonly stop: () => Promise<void> };

/** The worker without a queue between: at once, for the suite. */
export function directRounds(town: Town): WorkerRounds {
  return { round: () => workerRound(town), stop: async () => undefined };
}

/** The worker as it runs: the sweep hands over to pg-boss, whose workers deliver. A round waits for them, not for a provider that hangs. */
export async function queuedRounds(town: Town, patienceMs = 1_500): Promise<WorkerRounds> {
  const { ports } = town;
  const queue = await town.openQueue();
  await queue.work((id) => deliverMessage(ports, id));
  return {
    async round() {
      await runTimers(ports, ports.clock.now());
      await sweepOutbox(ports, queue);
      for (const end = performance.now() + patienceMs; performance.now() < end; await pause(50))
        if ((await ports.outbox.due(ports.clock.now(), 1)).length === 0) break;
      // What was just taken has reached the provider before time moves on.
      await pause(100);
    },
    stop: () => queue.stop(),
  };
}
