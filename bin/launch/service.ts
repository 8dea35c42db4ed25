import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

export type Service = {
  readonly name: string;
  /** What follows `node`. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
};

const LEAVE_WITH_PARENT = pathToFileURL('bin/launch/leave-with-parent.mjs').href;

/** Starts it in a process group of its own, so Ctrl+C reaches us only; it leaves when we die. `log` is an open file. */
export function startService({ args, env }: Service, log: 'inherit' | number = 'inherit'): ChildProcess {
  return spawn(process.execPath, ['--import', LEAVE_WITH_PARENT, ...args], {
    env: { ...env, SUPERVISOR_PID: String(process.pid) },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
}
