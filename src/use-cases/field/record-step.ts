import type { Temporal } from 'temporal-polyfill';
import type { StepEntry } from '@/domain/commands/tablet-entry';
import type { TaskId, TechnicianId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { jobType } from '@/domain/work-order/job-type';
import { judgeStep } from '@/domain/work-order/judge-step';
import { judgeTime, type TimeRefusal } from '@/domain/work-order/judge-time';
import { outcomeKind } from '@/domain/work-order/outcome';
import { toldTime } from '@/domain/work-order/told-time';
import type { VisitState } from '@/domain/work-order/visit-state';
import { visitTimeline } from '@/domain/work-order/visit-timeline';
import { windowStartFixedBy } from '@/domain/work-order/window-start-fixed-by';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Collision } from '../ports/transact';
import { followStep } from './follow-step';
import { stepTellings } from './step-tellings';
import { type VisitGround, visitGround } from './visit-ground';

/**
 * `recorded`: it counts. `already`: it was known. `conflict`: it is kept as a fact, but the visit had changed meanwhile
 * and a person has been asked to look. The rest is what the tablet said of itself, kept as evidence.
 */
export type StepRecorded = {
  readonly outcome: 'recorded' | 'already' | 'conflict';
  readonly happenedAt: string;
  readonly deviceTime: string;
  readonly routeVersion: number;
};

type Refused =
  | RefusalOf<'happenedInTheFuture' | 'happenedTooLongAgo' | 'unknownVisit' | 'notYours' | 'noSuchStep'>
  | TimeRefusal;

/**
 * Takes in one step told by a tablet, at the time it was done, however late it is told: a promise kept in a cellar
 * without network is a promise kept. What really happened is never lost, even when the visit was given to somebody
 * else or cancelled meanwhile; a step that cannot follow what came before is refused.
 */
export async function recordStep(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  entry: StepEntry,
): Promise<Result<StepRecorded, Refused> | Collision> {
  return ports.transact(actor, { id: entry.id, kind: entry.kind }, async (store) => {
    const { technicianId } = actor;
    if (!technicianId) return refuse({ kind: 'notYours' });
    const found = await visitGround(ports, store, entry.visitId, technicianId);
    if (!found.ok) return found;
    const { facts, order } = found.value;
    const told = toldTime(entry.happenedAt, ports.clock.now(), order.reportedAt);
    if (!told.ok) return told;
    const windowStart = windowStartFixedBy(facts, told.value);
    const refusal = judgeTime(entry.kind, told.value, { reportedAt: order.reportedAt, windowStart });
    if (refusal) return refuse(refusal);

    const verdict = judge(found.value, entry, technicianId, told.value);
    if (verdict === 'illegal') return refuse({ kind: 'noSuchStep', step: entry.kind });
    if (verdict === 'recorded') await followStep(ports, store, found.value, entry, told.value, technicianId);
    else if (verdict !== 'already') {
      await record(ports, store, order.id, stepTellings(entry, told.value, technicianId));
      await askToLook(ports, store, found.value, entry, verdict);
    }
    const outcome = verdict === 'recorded' || verdict === 'already' ? verdict : 'conflict';
    const { deviceTime, routeVersion } = entry;
    return ok({ outcome, happenedAt: told.value.toString(), deviceTime: deviceTime.toString(), routeVersion });
  });
}

/** What changed under the technician's feet. */
type Conflict = 'reassigned' | 'cancelled' | 'alreadyOver' | 'otherJob';

function judge(
  { visit, order, facts, isMine }: VisitGround,
  entry: StepEntry,
  technicianId: TechnicianId,
  happenedAt: Temporal.Instant,
): 'recorded' | 'already' | 'illegal' | Conflict {
  if (!isMine) return 'reassigned';
  if (visit.state === 'cancelled' || order.state === 'cancelled') return 'cancelled';
  const { family } = jobType(order.jobType);
  const timeline = visitTimeline(facts, visit.id);
  const given: VisitState = timeline.length === 0 ? visit.state : 'dispatched';
  const verdict = judgeStep({ step: entry.kind, technicianId, happenedAt }, family, timeline, given);
  if (verdict === 'conflict') return 'alreadyOver';
  if (verdict !== 'record') return verdict;
  return entry.kind === 'finish' && entry.outcome.kind !== outcomeKind(family) ? 'otherJob' : 'recorded';
}

async function askToLook(
  ports: Pick<Ports, 'newId'>,
  store: Store,
  { order, visit }: VisitGround,
  entry: StepEntry,
  reason: Conflict,
): Promise<void> {
  const { reference, id: workOrderId } = order;
  const happenedAt = entry.happenedAt.toString();
  const details = { reason, reference, visitId: visit.id, step: entry.kind, happenedAt, technician: store.actor.name };
  const id = ports.newId<TaskId>();
  await store.tasks.ask({ id, kind: 'checkConflict', workOrderId, messageId: null, details });
}
