import { format } from 'node:util';

const METHODS = ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const;

/** Everything this process would print from here on, and every line written to it, instead of the terminal. */
export function capturedOutput() {
  const lines: string[] = [];
  const keep = (text: unknown) => {
    lines.push(typeof text === 'string' ? text : Buffer.from(text as Uint8Array).toString('utf8'));
    return true;
  };
  const before = METHODS.map((method) => [method, console[method]] as const);
  const streams = [process.stdout, process.stderr].map((stream) => [stream, stream.write] as const);
  return {
    /** For a log that is given its destination. */
    write: (line: string) => void keep(line),
    begin() {
      for (const method of METHODS) console[method] = (...said: unknown[]) => void keep(format(...said));
      for (const [stream] of streams) stream.write = keep;
    },
    end() {
      for (const [method, own] of before) console[method] = own;
      for (const [stream, own] of streams) stream.write = own;
    },
    lines: lines as readonly string[],
  };
}
