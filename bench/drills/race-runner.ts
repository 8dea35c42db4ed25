import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Town } from '@/testing/build-town';
import type { Attempt, AttemptAnswer } from './race-child';

const CHILD = fileURLToPath(new URL('./race-child.ts', import.meta.url));

/** Processes of their own, each with the whole product on the town's database, that run attempts all at once. */
export async function racers(town: Town, count: number) {
  const { databaseUrl, authSecret, linkSecret } = town.configuration;
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: authSecret,
    LINK_SECRET: linkSecret,
    TEST_CLOCK: '1',
    LOG_LEVEL: 'silent',
  };
  const children = await Promise.all(
    Array.from({ length: count }, async () => {
      const child = fork(CHILD, { env, execArgv: ['--import', 'tsx'] });
      await once(child, 'message');
      return child;
    }),
  );
  return {
    /** Deals the attempts out in turn and gives every answer. */
    async run(attempts: readonly Attempt[]): Promise<AttemptAnswer[]> {
      const hands = children.map((_, hand) => attempts.filter((__, index) => index % children.length === hand));
      return (await Promise.all(children.map((child, hand) => answers(child, hands[hand] ?? [])))).flat();
    },
    async end() {
      await Promise.all(
        children.map(async (child) => {
          const gone = once(child, 'exit');
          child.disconnect();
          await gone;
        }),
      );
    },
  };
}

async function answers(child: ChildProcess, attempts: readonly Attempt[]): Promise<AttemptAnswer[]> {
  const answered = once(child, 'message');
  child.send(attempts);
  const [message] = await answered;
  return message as AttemptAnswer[];
}
