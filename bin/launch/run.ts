import { spawn } from 'node:child_process';

export type Run = { readonly code: number; readonly output: string };

/**
 * Runs a program of `node_modules/.bin` on our own Node, to its end. With `show`, its output appears as it comes;
 * either way it is returned, standard error after or between.
 */
export async function run(
  command: string,
  args: readonly string[],
  options: { show?: boolean; env?: Record<string, string> } = {},
): Promise<Run> {
  const child = spawn(command, args, {
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const [stream, out] of [[child.stdout, process.stdout] as const, [child.stderr, process.stderr] as const]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (options.show) out.write(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}
