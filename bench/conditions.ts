import { cpus } from 'node:os';

/** On what something was measured. */
export function conditions() {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    node: process.version,
    day: new Date().toISOString().slice(0, 10),
  };
}
