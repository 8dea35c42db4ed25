import { Temporal } from 'temporal-polyfill';
import type { Fact, FactKind, FactOf } from '../fact/fact';
import { standingFacts } from '../fact/standing-facts';
import type { FactId, TechnicianId, VisitId } from '../ids';
import { type Step, stateAfter } from './next-step';
import type { VisitState } from './visit-state';

/** A step as it stands after corrections: who told it, and when it was done. */
export type StepDone = {
  readonly factId: FactId;
  readonly step: Step;
  readonly technicianId: TechnicianId;
  readonly happenedAt: Temporal.Instant;
};

const STEP_OF = {
  visitAccepted: 'accept',
  travelStarted: 'startTravel',
  arrived: 'arrive',
  madeSafe: 'makeSafe',
  finished: 'finish',
  customerAbsent: 'reportAbsence',
} as const satisfies Partial<Record<FactKind, Step>>;

type StepFact = FactOf<keyof typeof STEP_OF>;

/** The steps of one visit that stand, in the order they were done, whatever the order we learnt them in. */
export function visitTimeline(facts: readonly Fact[], visitId: VisitId): StepDone[] {
  return standingFacts(facts)
    .filter((fact): fact is StepFact => fact.kind in STEP_OF)
    .filter((fact) => fact.payload.visitId === visitId)
    .map(({ id, kind, payload, happenedAt }) => {
      return { factId: id, step: STEP_OF[kind], technicianId: payload.technicianId, happenedAt };
    });
}

/** Where the visit stood just after `at`; `given` is where it stood before any step. */
export function stateAt(timeline: readonly StepDone[], given: VisitState, at: Temporal.Instant): VisitState {
  return timeline
    .filter(({ happenedAt }) => Temporal.Instant.compare(happenedAt, at) <= 0)
    .reduce((state, { step }) => stateAfter(state, step), given);
}

/** True when this technician's visit was ever planned or dispatched to them, even if it no longer is. */
export function wasGivenTo(facts: readonly Fact[], visitId: VisitId, technicianId: TechnicianId): boolean {
  return facts.some(
    (fact) =>
      (fact.kind === 'visitPlanned' || fact.kind === 'visitDispatched') &&
      fact.payload.visitId === visitId &&
      fact.payload.technicianId === technicianId,
  );
}
