import type { Temporal } from 'temporal-polyfill';
import { isTooWide, type Window } from '@/domain/appointment/window-grid';
import { parisDay } from '@/domain/calendar/paris';
import type { WantedPlace } from '@/domain/commands/book-appointment';
import type { ConfirmBy } from '@/domain/fact/fact';
import type { TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import { chooseChannel } from '@/domain/messages/choose-channel';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { epochSecondOf } from '../dispatch/describe-routes';
import { type JobPlaced, placeJob } from '../dispatch/place-job';
import { withdrawVisit } from '../dispatch/withdraw-visit';
import { contactOf } from '../messages/contact-of';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Plannable } from './plannable-order';

/** A window a customer can be promised, with the means to confirm it. */
export type Promisable = Window & { readonly technicianId: TechnicianId | null; readonly confirmBy: ConfirmBy };

/** What is asked for, as a window we may promise at all: at most two hours (28), still ahead, and confirmable in time (29). */
export async function promisable(
  store: Store,
  { order }: Plannable,
  place: WantedPlace,
  now: Temporal.Instant,
): Promise<Result<Promisable, RefusalOf<'holdExpired' | 'windowTooWide' | 'windowInThePast' | 'letterTooLate'>>> {
  const wanted = 'holdId' in place ? await heldPlace(store, order.id, place.holdId, now) : place;
  if (!wanted) return refuse({ kind: 'holdExpired' });
  const window = { start: wanted.windowStart, end: wanted.windowEnd };
  if (isTooWide(window)) return refuse({ kind: 'windowTooWide' });
  if (window.start.epochMilliseconds <= now.epochMilliseconds) return refuse({ kind: 'windowInThePast' });
  const channel = chooseChannel(await contactOf(store, order), window.start, now);
  if (!channel.ok) return channel;
  return ok({ ...window, technicianId: wanted.technicianId, confirmBy: channel.value });
}

/** Gives the work order a place that keeps the window, instead of any it had, and marks it planned. Holds end here. */
export async function placeInWindow(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel'>,
  store: Store,
  { order, standing }: Plannable,
  { start, end, technicianId }: Promisable,
): Promise<Result<JobPlaced, RefusalOf<'placeTaken' | 'infeasible' | 'needsGeocoding'>>> {
  const now = ports.clock.now();
  const day = parisDay(start);
  const visitId = standing?.id ?? ports.newId<VisitId>();
  const old = standing ? await store.routes.assignmentsOf(standing.id) : [];
  await store.routes.lock([...old, ...(technicianId ? [{ technicianId, day }] : [])], now);
  if (standing) {
    await withdrawVisit(ports, store, standing.id, { keepsTrace: false });
    await store.routes.changeVisit(standing.id, { state: 'planned', pinned: false });
  } else {
    await store.routes.addVisit({ id: visitId, workOrderId: order.id, state: 'planned', pinned: false });
  }
  await store.routes.releaseHolds(order.id, null);
  const window = { startEpochSecond: epochSecondOf(start), endEpochSecond: epochSecondOf(end) };
  const placed = await placeJob(ports, store, { workOrderId: order.id, visitId, day, technicianId, window });
  if (placed.ok) await store.workOrders.change(order.id, { state: 'planned' });
  return placed;
}

async function heldPlace(store: Store, workOrderId: WorkOrderId, holdId: string, now: Temporal.Instant) {
  return (await store.routes.holdsOf(workOrderId, now)).find(({ id }) => id === holdId) ?? null;
}
