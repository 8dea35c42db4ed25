import { Temporal } from 'temporal-polyfill';
import type { HoldOffers } from '@/domain/commands/hold-offers';
import type { HoldId, WorkOrderId } from '@/domain/ids';
import { ok, type Result } from '@/domain/result';
import { evaluationOf } from '@/planning/timetable/evaluation';
import { record } from '../charter/record';
import { epochSecondOf } from '../dispatch/describe-routes';
import { layOut } from '../dispatch/live-plan';
import type { Actor } from '../ports/actor';
import type { GroundHold, GroundJob, PlanGround } from '../ports/plan-ground';
import type { Ports } from '../ports/ports';
import type { Hold, RouteKey } from '../ports/route-store';
import type { Store } from '../ports/store';
import type { Collision } from '../ports/transact';
import { type CannotOffer, findWindows } from './find-windows';
import { BEST, byDay, distinct, type OfferedWindow, offersIn, type WindowsOffered } from './offers-in';
import { plannableOrder } from './plannable-order';

/** How long a place is kept while the call lasts. */
const HOLD_MINUTES = 5;

/** So many of the best are tried, since two that fit alone need not fit together. */
const TRIED = 5;

/**
 * What the telephone asks for: the windows that can be promised, and the three best of them kept for this caller for
 * five minutes. Nobody else is offered or given a kept place. Asking again for the same job lets the earlier ones go.
 */
export async function holdOffers(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel' | 'transact'>,
  actor: Actor,
  command: HoldOffers,
): Promise<Result<WindowsOffered, CannotOffer> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'holdOffers' }, async (store) => {
    const { workOrderId } = command;
    const plannable = await plannableOrder(store, workOrderId);
    if (!plannable.ok) return plannable;
    const answer = await findWindows(ports, store, plannable.value);
    if (!answer.ok) return answer;
    const { found, refusals, notBefore } = answer.value;
    await store.routes.releaseHolds(workOrderId, null);
    const expiresAt = ports.clock.now().add({ minutes: HOLD_MINUTES });
    const best = await held(ports, store, workOrderId, distinct(found, TRIED), expiresAt);
    if (best.length > 0) {
      const windows = best.map(({ windowStart: start, windowEnd: end }) => ({ start, end }));
      await record(ports, store, workOrderId, [
        { kind: 'windowsOffered', happenedAt: ports.clock.now(), payload: { windows } },
      ]);
    }
    const kept = new Map(best.map((one) => [one.windowStart, one]));
    const all = found.map((one) => kept.get(one.windowStart) ?? one);
    const heldUntil = best.length > 0 ? expiresAt.toString() : null;
    return ok({ best, days: byDay(all), refusals, notBefore, heldUntil });
  });
}

/** Locks the routes of the candidates, reads them again, and keeps up to three places that fit side by side. */
async function held(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel'>,
  store: Store,
  workOrderId: WorkOrderId,
  candidates: readonly OfferedWindow[],
  expiresAt: Temporal.Instant,
): Promise<OfferedWindow[]> {
  const now = ports.clock.now();
  const keys = candidates.map(
    ({ technicianId, day }): RouteKey => ({ technicianId, day: Temporal.PlainDate.from(day) }),
  );
  const [first] = keys;
  if (!first) return [];
  await store.routes.lock(keys, now);
  const days = [...new Map(keys.map(({ day }) => [day.toString(), day])).values()];
  const spans = days.map((day) => ({ from: day, to: day }));
  const read = await store.plan.mirrored({ spans, now, jobs: [workOrderId] });
  let holds = read.holds;
  const best: OfferedWindow[] = [];
  for (const candidate of candidates) {
    if (best.length === BEST) break;
    const day = days.findIndex((one) => one.toString() === candidate.day);
    const [span, on] = [read.spans[day], days[day]];
    const own = holds.filter((hold) => hold.day === candidate.day && hold.technicianId === candidate.technicianId);
    const ground = span && { ...span, holds: own, jobs: read.jobs };
    const again = ground && on && offerAgain(ports, ground, { now, day: on, workOrderId, candidate });
    if (!again) continue;
    const id = ports.newId<HoldId>();
    await store.routes.hold({ ...holdOf(again), id, workOrderId, author: store.actor.author, expiresAt });
    holds = [...holds, standIn(id, again)];
    best.push({ ...again.offer, holdId: id });
  }
  return best;
}

type Asked = {
  readonly now: Temporal.Instant;
  readonly day: Temporal.PlainDate;
  readonly workOrderId: WorkOrderId;
  readonly candidate: OfferedWindow;
};

/** The same window with the same technician, on what was read under lock and beside the places kept so far. */
function offerAgain(ports: Pick<Ports, 'travel'>, ground: PlanGround, { workOrderId, candidate, day, now }: Asked) {
  const job = ground.jobs.find((one) => one.workOrderId === workOrderId);
  if (!job) return null;
  const technicians = ground.technicians.filter(({ id }) => id === candidate.technicianId);
  const visits = ground.visits.filter(({ assignments }) =>
    assignments.some(({ technicianId }) => technicianId === candidate.technicianId),
  );
  const alone = { from: day, to: day, now, deciding: workOrderId };
  const live = layOut({ ...ground, technicians, visits }, ports.travel, alone);
  const start = Temporal.Instant.from(candidate.windowStart);
  const end = Temporal.Instant.from(candidate.windowEnd);
  const evaluation = evaluationOf(live.problem, live.plan);
  const [offer] = offersIn([{ live, evaluation, windows: [{ start, end }] }], workOrderId).found;
  if (!offer) return null;
  // Beside its own alternatives it would look cheaper than it is: only one of them will be booked.
  return { offer: { ...offer, costCents: candidate.costCents }, job };
}

type Again = { readonly offer: OfferedWindow; readonly job: GroundJob };

function holdOf({ offer, job }: Again): Omit<Hold, 'id' | 'workOrderId' | 'author' | 'expiresAt'> {
  const start = Temporal.Instant.from(offer.arrival);
  return {
    technicianId: offer.technicianId,
    day: Temporal.PlainDate.from(offer.day),
    start,
    end: start.add({ minutes: job.durationMinutes }),
    windowStart: Temporal.Instant.from(offer.windowStart),
    windowEnd: Temporal.Instant.from(offer.windowEnd),
  };
}

/** The place just kept, under another job's name: a job's own holds do not stand in its way, and here they must. */
function standIn(id: HoldId, again: Again): GroundHold {
  const { technicianId, start, end, windowStart, windowEnd } = holdOf(again);
  const span = (from: Temporal.Instant, to: Temporal.Instant) => {
    return { startEpochSecond: epochSecondOf(from), endEpochSecond: epochSecondOf(to) };
  };
  const job = { ...again.job, workOrderId: id as string as WorkOrderId };
  const day = again.offer.day;
  return { id, technicianId, day, job, ...span(start, end), window: span(windowStart, windowEnd) };
}
