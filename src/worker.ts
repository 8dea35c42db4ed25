import { setTimeout as pause } from 'node:timers/promises';
import { product } from '@/composition';
import { runTimers } from '@/use-cases/charter/run-timers';
import { deliverMessage } from '@/use-cases/messages/deliver-message';
import { sweepOutbox } from '@/use-cases/messages/sweep-outbox';
import { searchRounds } from '@/use-cases/plan-search/search-rounds';
import type { MessageQueue } from '@/use-cases/ports/message-queue';

/** The second process: timers, messages, and plans searched in threads of its own. Any number may run; what they do is handed out by the database. */
const { ports, openQueue, openPlanner, openSearchBell, close } = product();
const leaving = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => leaving.abort());

const planner = openPlanner();
const searches = searchRounds(ports, planner, { leaving: leaving.signal });

const ROUND_MS = 1_000;
let queue = null as MessageQueue | null;

async function round(): Promise<void> {
  await ports.clock.sync();
  const now = ports.clock.now();
  await runTimers(ports, now);
  await searches.round();
  await ports.plan.forgetChanges(now);
  queue ??= await workingQueue();
  await sweepOutbox(ports, queue);
}

/** A search somebody waits for begins at once, whatever the round is at. */
async function answerBell(): Promise<void> {
  await ports.clock.sync();
  await searches.round();
}

async function workingQueue(): Promise<MessageQueue> {
  const opened = await openQueue();
  await opened.work((id) => deliverMessage(ports, id));
  return opened;
}

const failed = (error: Error) => ports.log.error({ error: error.name }, 'round failed');
const bell = openSearchBell(() => void answerBell().catch(failed));
planner.warmUp().catch((error: Error) => ports.log.error({ error: error.name }, 'planner not warm'));
while (!leaving.signal.aborted) {
  await round().catch(failed);
  await pause(ROUND_MS, undefined, { signal: leaving.signal }).catch(() => undefined);
}
await bell.close();
await searches.settled();
await planner.close();
await queue?.stop();
await close();
