import { PgBoss } from 'pg-boss';
import { MessageId } from '@/domain/ids';
import type { Log } from '@/use-cases/ports/log';
import type { MessageQueue } from '@/use-cases/ports/message-queue';

const QUEUE = 'messages';

/**
 * pg-boss in the product's own database. A worker that dies loses its jobs within about 26 seconds; whatever it was
 * doing, the message's own row says what comes next, so a job that is lost or run twice does no harm.
 */
export async function pgBossQueue(databaseUrl: string, log: Log): Promise<MessageQueue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 3,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', (error: Error) => log.warn({ code: error.name }, 'queue'));
  await boss.start();
  await boss.createQueue(QUEUE, {
    policy: 'exclusive',
    heartbeatSeconds: 20,
    expireInSeconds: 60,
    retryLimit: 3,
    retryDelay: 0,
    deleteAfterSeconds: 600,
  });
  return {
    async push(ids) {
      for (const id of ids) await boss.send(QUEUE, { id }, { singletonKey: id });
    },
    async work(deliver) {
      const options = { pollingIntervalSeconds: 0.5, localConcurrency: 4 };
      await boss.work<{ id: string }>(QUEUE, options, async (jobs) => {
        for (const { data } of jobs) await deliver(MessageId.parse(data.id));
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 1_000 }),
  };
}
