import { product } from '@/composition';
import { runTimers } from '@/use-cases/charter/run-timers';

/** The second process: timers, messages, planning. Any number may run; what they do is handed out by the database. */
const { ports, close } = product();
const leaving = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => leaving.abort());

const ROUND_MS = 1_000;

async function round(): Promise<void> {
  await ports.clock.sync();
  await runTimers(ports, ports.clock.now());
}

while (!leaving.signal.aborted) {
  await round().catch((error: Error) => ports.log.error({ error: error.name }, 'round failed'));
  await new Promise((resolve) => {
    const wait = setTimeout(resolve, ROUND_MS);
    leaving.signal.addEventListener('abort', () => {
      clearTimeout(wait);
      resolve(undefined);
    });
  });
}
await close();
