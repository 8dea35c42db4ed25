import type { MessageQueue } from '../ports/message-queue';
import type { Ports } from '../ports/ports';

const AT_ONCE = 200;

/** Queues every message whose time has come, and gives how many. The queue may have lost or never known them: the rows say. */
export async function sweepOutbox(ports: Pick<Ports, 'clock' | 'outbox'>, queue: MessageQueue): Promise<number> {
  const due = await ports.outbox.due(ports.clock.now(), AT_ONCE);
  await queue.push(due);
  return due.length;
}
