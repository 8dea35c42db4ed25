import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { endGroup } from './end-group';
import { type Service, startService } from './service';
import { atStop, giveUp, isStopping } from './stop';

const TOO_SOON_MS = 10_000;
const PATIENCE = 3;

/** Starts the services side by side, each again when it dies, until we stop; one that keeps dying at once ends us. */
export function keepRunning(services: readonly Service[]): void {
  const children = new Map<string, ChildProcess>();
  atStop(async () => {
    await Promise.all([...children.values()].map((child) => endGroup(child)));
  });
  for (const service of services) void keepOne(service, (child) => children.set(service.name, child));
}

async function keepOne(service: Service, started: (child: ChildProcess) => void): Promise<void> {
  let earlyDeaths = 0;
  while (!isStopping()) {
    const start = performance.now();
    const child = startService(service);
    started(child);
    const end = await new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`)));
    if (isStopping()) return;
    earlyDeaths = performance.now() - start < TOO_SOON_MS ? earlyDeaths + 1 : 0;
    if (earlyDeaths >= PATIENCE)
      return giveUp(`The ${service.name} keeps stopping (${end}); its last words are above.`);
    console.error(`The ${service.name} stopped (${end}); starting it again.`);
    await pause(500 * 2 ** earlyDeaths);
  }
}
