import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { endGroup } from './end-group';
import { atStop } from './stop';

export type Run = { readonly code: number; readonly output: string };

/** Our tools first, and with them our own Node, whatever the host has. */
const PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);

/**
 * Runs a program of `node_modules/.bin` to its end. With `show`, its output appears as it comes; either way it is
 * returned. It has its own process group, and is ended with us.
 */
export async function run(
  command: string,
  args: readonly string[],
  options: { show?: boolean; env?: Record<string, string | undefined> } = {},
): Promise<Run> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const child = spawn(command, args, {
    env: { ...process.env, ...colour, PATH, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const forget = atStop(() => endGroup(child));
  let output = '';
  for (const [stream, out] of [[child.stdout, process.stdout] as const, [child.stderr, process.stderr] as const]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (options.show) out.write(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      forget();
      resolve({ code: code ?? 1, output });
    });
  });
}
