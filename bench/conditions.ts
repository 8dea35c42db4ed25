import { cpus } from 'node:os';

/** On what something was measured. */
export function machine() {
  return { cores: cpus().length, processor: cpus()[0]?.model, node: process.version };
}

/** On what, and when. */
export function conditions() {
  return { ...machine(), day: new Date().toISOString().slice(0, 10) };
}
