import { Temporal } from 'temporal-polyfill';
import type { TechnicianId } from '@/domain/ids';
import { jobType } from '@/domain/work-order/job-type';
import { stateAfter } from '@/domain/work-order/next-step';
import { orderStateAfter } from '@/domain/work-order/order-state-after';
import type { VisitState } from '@/domain/work-order/visit-state';
import { stateAt, visitTimeline } from '@/domain/work-order/visit-timeline';
import { record, type Telling } from '../charter/record';
import { tellCustomer } from '../messages/tell-customer';
import type { Appointment } from '../ports/appointment-store';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { askAfterAbsence } from './ask-after-absence';
import { type StepTold, stepTellings } from './step-tellings';
import type { VisitGround } from './visit-ground';

/** From here on nobody needs to hear any more that the technician will be late. */
const HAS_BEEN: readonly StepTold['kind'][] = ['arrive', 'finish', 'reportAbsence'];

type Needed = Pick<Ports, 'clock' | 'newId'>;

/** Stores a step that counts: the journal, the clocks, the visit, the order, the route; of an absence, the customer hears or the desk. */
export async function followStep(
  ports: Needed,
  store: Store,
  ground: VisitGround,
  entry: StepTold,
  happenedAt: Temporal.Instant,
  technicianId: TechnicianId,
): Promise<void> {
  const { visit, order, assignments } = ground;
  const state = stateWith(ground, entry, happenedAt);
  const missed = state === 'absent' ? await missedAppointment(store, ground, happenedAt) : null;
  if (state !== visit.state) {
    await store.routes.changeVisit(visit.id, { state });
    if (state === 'absent')
      for (const assignment of assignments) await store.routes.assign({ ...assignment, blocks: false });
  }
  const tellings = stepTellings(entry, happenedAt, technicianId);
  await record(ports, store, order.id, missed ? [...tellings, cancellation(missed, happenedAt)] : tellings);
  if (missed) {
    await store.appointments.cancel(missed.id, ports.clock.now(), 'customer');
    await tellCustomer(ports, store, { workOrderId: order.id, appointment: missed, purpose: 'absence' });
  }
  if (HAS_BEEN.includes(entry.kind)) await store.tasks.closeOf(order.id, ['warnLate']);
  if (state !== 'absent') await store.tasks.closeOf(order.id, ['crewNeeded']);
  if (state !== visit.state) await moveOrder(store, ground, state);
  if (state === 'absent' && state !== visit.state && !missed) await askAfterAbsence(ports, store, order);
  await store.routes.bump(assignments);
}

/** The visit's state once every step known is put in the order it was done. */
function stateWith({ visit, facts }: VisitGround, entry: StepTold, happenedAt: Temporal.Instant): VisitState {
  const timeline = visitTimeline(facts, visit.id);
  const given = timeline.length === 0 ? visit.state : 'dispatched';
  const before = stateAfter(stateAt(timeline, given, happenedAt), entry.kind);
  return timeline
    .filter((done) => Temporal.Instant.compare(done.happenedAt, happenedAt) > 0)
    .reduce((state, { step }) => stateAfter(state, step), before);
}

/** The window the customer missed; one agreed since then is not touched. */
async function missedAppointment(
  store: Store,
  { order }: VisitGround,
  absentAt: Temporal.Instant,
): Promise<Appointment | null> {
  const live = await store.appointments.liveOf(order.id);
  return live && Temporal.Instant.compare(live.fixedAt, absentAt) <= 0 ? live : null;
}

function cancellation({ id, version }: Appointment, happenedAt: Temporal.Instant): Telling {
  return { kind: 'appointmentCancelled', happenedAt, payload: { appointmentId: id, version, by: 'customer' } };
}

async function moveOrder(store: Store, { visit, order }: VisitGround, state: VisitState): Promise<void> {
  const visits = await store.routes.visitsOf(order.id);
  const others = visits.filter(({ id }) => id !== visit.id).map((other) => other.state);
  const { family } = jobType(order.jobType);
  const before = { state: order.state, family, others };
  const next = orderStateAfter(before, state, await store.facts.of(order.id));
  if (next !== order.state) await store.workOrders.change(order.id, { state: next });
}
