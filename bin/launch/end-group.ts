import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Ends a detached child and everything it started: asked politely, then, after `graceMs`, not asked. */
export async function endGroup(child: ChildProcess, graceMs = 2000): Promise<void> {
  const { pid } = child;
  if (!pid || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  signalGroup(pid, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
  await gone;
  clearTimeout(timer);
  signalGroup(pid, 'SIGKILL'); // what the child may have left behind
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
