import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import type { TechnicianId } from '@/domain/ids';
import type { Clock } from '../ports/clock';
import type { Store } from '../ports/store';

/** Beyond this nothing can be booked yet. */
const HORIZON_DAYS = 120;

type Stretch = {
  readonly technicianId: TechnicianId;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
};

/** Locks the routes of a technician on every day of a stretch, from today on, and marks them as changed. */
export async function lockDays(ports: { readonly clock: Clock }, store: Store, stretch: Stretch): Promise<void> {
  const { technicianId, startsAt, endsAt } = stretch;
  const now = ports.clock.now();
  const today = parisDay(now);
  const last = earlier(parisDay(endsAt), today.add({ days: HORIZON_DAYS }));
  const keys = [];
  for (let day = later(parisDay(startsAt), today); day.until(last).sign >= 0; day = day.add({ days: 1 }))
    keys.push({ technicianId, day });
  await store.routes.lock(keys, now);
  await store.routes.bump(keys);
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? a : b;
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? b : a;
}
