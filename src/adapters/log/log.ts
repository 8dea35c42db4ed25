import { type DestinationStream, pino } from 'pino';
import type { Log } from '@/use-cases/ports/log';

/** JSON lines on standard output, or wherever `to` says. Nothing personal is ever passed to it: ids, kinds, counts and durations only. */
export function createLog(level: string, to?: DestinationStream): Log {
  return to ? pino({ level, base: null }, to) : pino({ level, base: null });
}
