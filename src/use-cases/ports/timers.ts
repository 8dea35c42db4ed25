import type { Temporal } from 'temporal-polyfill';
import type { TerritoryId } from '@/domain/ids';
import type { TimerKind } from './clock-store';

type Timer = { readonly kind: TimerKind; readonly subject: string; readonly territoryId: TerritoryId };

/** Business deadlines of every territory, kept in the database and scanned by whichever worker comes first. */
export type Timers = {
  readonly due: (now: Temporal.Instant, limit: number) => Promise<Timer[]>;
  readonly postpone: (timer: Timer, to: Temporal.Instant) => Promise<void>;
};
