import { Temporal } from 'temporal-polyfill';
import type { Clock } from '@/use-cases/ports/clock';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant(), sync: async () => undefined };
