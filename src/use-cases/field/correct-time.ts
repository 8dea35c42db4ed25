import { Temporal } from 'temporal-polyfill';
import type { TimeCorrection } from '@/domain/commands/tablet-entry';
import type { Fact } from '@/domain/fact/fact';
import { standingFacts } from '@/domain/fact/standing-facts';
import type { FactId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { isTooEarlyForAbsence, windowStartFixedBy } from '@/domain/work-order/absence';
import { toldTime } from '@/domain/work-order/told-time';
import { type StepDone, visitTimeline } from '@/domain/work-order/visit-timeline';
import { record, type Telling } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { visitGround } from './visit-ground';

type Refused = RefusalOf<
  | 'happenedInTheFuture'
  | 'happenedTooLongAgo'
  | 'unknownVisit'
  | 'notYours'
  | 'noSuchStep'
  | 'stepOutOfOrder'
  | 'absentTooEarly'
>;

/** What stands beside the closing of a visit and moves with it. */
const BESIDE_FINISH: readonly Fact['kind'][] = ['sampleTaken', 'meterSet', 'worksFinished'];

/**
 * Gives one of the technician's own steps its true time, between the step before it and the step after. The step as
 * first told stays in the journal; the clocks follow the correction.
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
    if (!staysInOrder(timeline, done, told.value)) return refuse({ kind: 'stepOutOfOrder' });
    const windowStart = done.step === 'reportAbsence' ? windowStartFixedBy(facts, done.happenedAt) : null;
    if (windowStart && isTooEarlyForAbsence(told.value, windowStart))
      return refuse({ kind: 'absentTooEarly', windowStart: windowStart.toString() });

    await record(ports, store, order.id, corrections(facts, done, told.value, entry.id as string as FactId));
    if (isMine) await store.routes.bump(assignments);
    return ok({ outcome: 'recorded', happenedAt: told.value.toString() });
  });
}

function staysInOrder(timeline: readonly StepDone[], done: StepDone, at: Temporal.Instant): boolean {
  const mine = timeline.filter(({ technicianId }) => technicianId === done.technicianId);
  const place = mine.indexOf(done);
  const before = mine[place - 1];
  const after = mine[place + 1];
  if (before && Temporal.Instant.compare(before.happenedAt, at) > 0) return false;
  return !after || Temporal.Instant.compare(at, after.happenedAt) <= 0;
}

function corrections(facts: readonly Fact[], done: StepDone, happenedAt: Temporal.Instant, id: FactId): Telling[] {
  return standingFacts(facts).flatMap((fact): Telling[] => {
    const corrected = { kind: fact.kind, payload: fact.payload, happenedAt, corrects: fact.id } as Telling;
    if (fact.id === done.factId) return [{ ...corrected, id }];
    const isBeside = done.step === 'finish' && BESIDE_FINISH.includes(fact.kind);
    return isBeside && fact.happenedAt.equals(done.happenedAt) ? [corrected] : [];
  });
}
