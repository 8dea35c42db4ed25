import type { Temporal } from 'temporal-polyfill';
import { isBreach } from '@/domain/clock/clock';
import type { TimeCorrection } from '@/domain/commands/tablet-entry';
import type { Fact } from '@/domain/fact/fact';
import { standingFacts } from '@/domain/fact/standing-facts';
import type { FactId, TaskId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { judgeTime, type TimeRefusal } from '@/domain/work-order/judge-time';
import type { Step } from '@/domain/work-order/next-step';
import { toldTime } from '@/domain/work-order/told-time';
import { type StepDone, visitTimeline } from '@/domain/work-order/visit-timeline';
import { windowStartFixedBy } from '@/domain/work-order/window-start-fixed-by';
import { record, type Telling } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Collision } from '../ports/transact';
import { type VisitGround, visitGround } from './visit-ground';

type Refused =
  | RefusalOf<'happenedInTheFuture' | 'happenedTooLongAgo' | 'unknownVisit' | 'notYours' | 'noSuchStep'>
  | TimeRefusal;

/** What stands beside the end of a visit and moves with it. */
const BESIDE: Partial<Record<Step, readonly Fact['kind'][]>> = {
  finish: ['sampleTaken', 'meterSet', 'worksFinished'],
  reportAbsence: ['appointmentCancelled'],
};

/**
 * Gives one of the technician's own steps its true time, between the step before it and the step after. The step as
 * first told stays in the journal; the clocks follow the correction. Where it makes a broken promise a kept one, somebody is asked to look:
 * 30 € less are owed on one person's word.
 */
export async function correctTime(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  entry: TimeCorrection,
): Promise<Result<{ readonly outcome: 'recorded'; readonly happenedAt: string }, Refused> | Collision> {
  return ports.transact(actor, { id: entry.id, kind: entry.kind }, async (store) => {
    const { technicianId } = actor;
    if (!technicianId) return refuse({ kind: 'notYours' });
    const told = toldTime(entry.happenedAt, ports.clock.now());
    if (!told.ok) return told;
    const found = await visitGround(ports, store, entry.visitId, technicianId);
    if (!found.ok) return found;
    const { facts, order, isMine, assignments } = found.value;

    const timeline = visitTimeline(facts, entry.visitId);
    const done = timeline.find(({ factId }) => factId === entry.factId);
    if (!done) return refuse({ kind: 'noSuchStep', step: entry.kind });
    if (done.technicianId !== technicianId) return refuse({ kind: 'notYours' });
    const windowStart = windowStartFixedBy(facts, done.happenedAt);
    const bounds = { reportedAt: order.reportedAt, windowStart, ...neighbours(timeline, done) };
    const refusal = judgeTime(done.step, told.value, bounds);
    if (refusal) return refuse(refusal);

    const lost = (await store.clocks.of(order.id)).filter(isBreach);
    await record(ports, store, order.id, corrections(facts, done, told.value, entry.id as string as FactId));
    const regained = (await store.clocks.of(order.id)).filter((one) => one.state === 'kept' && lost.some(isSame(one)));
    if (regained.length > 0) await askToLook(ports, store, found.value, done, told.value);
    if (isMine) await store.routes.bump(assignments);
    return ok({ outcome: 'recorded', happenedAt: told.value.toString() });
  });
}

type ClockRead = Awaited<ReturnType<Store['clocks']['of']>>[number];

const isSame = (one: ClockRead) => (other: ClockRead) => one.code === other.code && one.occasion === other.occasion;

async function askToLook(
  ports: Pick<Ports, 'newId'>,
  store: Store,
  { order, visit }: VisitGround,
  { step, happenedAt }: StepDone,
  at: Temporal.Instant,
): Promise<void> {
  const { reference, id: workOrderId } = order;
  const times = { happenedAt: at.toString(), toldAt: happenedAt.toString() };
  const details = {
    reference,
    visitId: visit.id,
    step,
    ...times,
    technician: store.actor.name,
  };
  // The last word is what somebody must look at.
  await store.tasks.closeOf(workOrderId, ['checkCorrection']);
  await store.tasks.ask({ id: ports.newId<TaskId>(), kind: 'checkCorrection', workOrderId, messageId: null, details });
}

/** When the same technician did the step before and the step after. */
function neighbours(timeline: readonly StepDone[], done: StepDone) {
  const mine = timeline.filter(({ technicianId }) => technicianId === done.technicianId);
  const place = mine.indexOf(done);
  return { before: mine[place - 1]?.happenedAt ?? null, after: mine[place + 1]?.happenedAt ?? null };
}

function corrections(facts: readonly Fact[], done: StepDone, happenedAt: Temporal.Instant, id: FactId): Telling[] {
  return standingFacts(facts).flatMap((fact): Telling[] => {
    const corrected = { kind: fact.kind, payload: fact.payload, happenedAt, corrects: fact.id } as Telling;
    if (fact.id === done.factId) return [{ ...corrected, id }];
    const isBeside = BESIDE[done.step]?.includes(fact.kind) && fact.happenedAt.equals(done.happenedAt);
    return isBeside ? [corrected] : [];
  });
}
