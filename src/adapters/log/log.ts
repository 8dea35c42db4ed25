import { pino } from 'pino';
import type { Log } from '@/use-cases/ports/log';

/** JSON lines on standard output. Nothing personal is ever passed to it: ids, kinds, counts and durations only. */
export function createLog(level: string): Log {
  return pino({ level, base: null });
}
