import { Temporal } from 'temporal-polyfill';
import { runTimers } from '@/use-cases/charter/run-timers';
import { deliverMessage } from '@/use-cases/messages/deliver-message';
import type { Town } from './town';

/** What a worker does in one round, without a queue between: timers, then every message whose time has come. */
export async function workerRound({ ports }: Town): Promise<void> {
  await runTimers(ports, ports.clock.now());
  for (const id of await ports.outbox.due(ports.clock.now(), 1_000)) await deliverMessage(ports, id);
}

/** Lets `minutes` pass, a worker looking every `stepSeconds`. */
export async function letPass(town: Town, minutes: number, stepSeconds = 15): Promise<void> {
  const end = town.ports.clock.now().add({ seconds: minutes * 60 });
  while (Temporal.Instant.compare(town.ports.clock.now(), end) < 0) {
    await town.setNow(town.ports.clock.now().add({ seconds: stepSeconds }).toString());
    await workerRound(town);
  }
}
