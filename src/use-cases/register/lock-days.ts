import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import type { TechnicianId } from '@/domain/ids';
import type { Clock } from '../ports/clock';
import type { RouteKey } from '../ports/route-store';
import type { Store } from '../ports/store';

/** Beyond this nothing can be booked yet. */
const HORIZON_DAYS = 120;

type Stretch = {
  readonly technicianId: TechnicianId;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
};

/** Locks the routes of the technicians on every day of their stretches, from today on, and marks them as changed. */
export async function lockDays(
  ports: { readonly clock: Clock },
  store: Store,
  stretches: readonly Stretch[],
): Promise<void> {
  const now = ports.clock.now();
  const today = parisDay(now);
  const horizon = today.add({ days: HORIZON_DAYS });
  const keys = new Map<string, RouteKey>();
  for (const { technicianId, startsAt, endsAt } of stretches) {
    const last = earlier(parisDay(endsAt), horizon);
    for (let day = later(parisDay(startsAt), today); day.until(last).sign >= 0; day = day.add({ days: 1 }))
      keys.set(`${technicianId} ${day}`, { technicianId, day });
  }
  await store.routes.lock([...keys.values()], now);
  await store.routes.bump([...keys.values()]);
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? a : b;
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? b : a;
}
