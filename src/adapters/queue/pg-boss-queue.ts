import { PgBoss } from 'pg-boss';
import { MessageId } from '@/domain/ids';
import type { Log } from '@/use-cases/ports/log';
import type { MessageQueue } from '@/use-cases/ports/message-queue';

const QUEUE = 'messages';

/** How many messages one process works on at once. */
const AT_ONCE = 4;

/** How often idle hands look without being told: for a job whose worker has died. Where PostgreSQL cannot tell, twice a second. */
const LOOK = { notifyPollingIntervalSeconds: 2, pollingIntervalSeconds: 0.5 };

/**
 * pg-boss in the product's own database. It tells its workers of each job at commit, so nobody asks all the time. A
 * worker that dies loses its jobs within about 26 seconds; whatever it was doing, the message's own row says what comes
 * next, so a job that is lost or run twice does no harm.
 */
export async function pgBossQueue(databaseUrl: string, log: Log): Promise<MessageQueue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 3,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    useListenNotify: true,
    schedule: false,
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
  // What an earlier release made is not made anew.
  await boss.updateQueue(QUEUE, { notify: true });
  return {
    async push(ids) {
      for (const id of ids) await boss.send(QUEUE, { id }, { singletonKey: id });
    },
    async work(deliver) {
      for (let hand = 0; hand < AT_ONCE; hand++) {
        let self = '';
        // Whoever had a job looks again at once: more may be waiting than hands were told of.
        self = await boss.work<{ id: string }>(QUEUE, LOOK, async (jobs) => {
          boss.notifyWorker(self);
          for (const { data } of jobs) await deliver(MessageId.parse(data.id));
        });
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 1_000 }),
  };
}
