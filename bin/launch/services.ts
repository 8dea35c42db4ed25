import { createRequire } from 'node:module';
import type { Service } from './service';
import type { Settings } from './settings';

const { resolve } = createRequire(import.meta.url);
const NEXT = resolve('next/dist/bin/next');
const TSX = resolve('tsx/cli');

/**
 * How long an idle connection is kept. Longer than a proxy keeps its own (nginx and most balancers: 60 s): who is first to close may do so just as a
 * request is on its way, and only the one who sends can know.
 */
const KEEP_ALIVE_MS = 75_000;

/** The two processes of the product. `dev`: pages are compiled as they are asked for, and the worker starts again at each change. */
export function services({ host, port }: Settings, env: NodeJS.ProcessEnv, dev = false): Service[] {
  const common = { ...env, NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' } as const;
  const listen = ['--hostname', host, '--port', String(port)];
  return [
    {
      name: 'web server',
      args: [NEXT, ...(dev ? ['dev'] : ['start', '--keepAliveTimeout', `${KEEP_ALIVE_MS}`]), ...listen],
      env: common,
    },
    {
      name: 'worker',
      args: [...(dev ? [TSX, 'watch', '--clear-screen=false'] : ['--import', 'tsx']), 'src/worker.ts'],
      env: common,
    },
  ];
}

/** Waits until the web server answers anything at all, and gives the address a person would type. */
export async function answering({ host, port }: Settings, patienceMs = 60_000): Promise<string> {
  const open = host === '0.0.0.0' || host === '::' || host === '127.0.0.1';
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    const address = `http://${open ? '127.0.0.1' : host}:${port}/healthz`;
    // A connection kept open would make the server wait for us when it is told to stop.
    const answer = await fetch(address, { headers: { connection: 'close' } }).catch(() => undefined);
    if (answer) return `http://${open ? 'localhost' : host}:${port}`;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The web server does not answer on port ${port} after ${patienceMs / 1000} s.`);
}
