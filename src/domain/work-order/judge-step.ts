import { Temporal } from 'temporal-polyfill';
import type { TechnicianId } from '../ids';
import type { CaseFamily } from './job-type';
import { isBehind, legalSteps, type Step } from './next-step';
import { isOver, type VisitState } from './visit-state';
import { type StepDone, stateAt } from './visit-timeline';

/**
 * `record`: it happened. `already`: this technician had told it. `conflict`: it happened, after the visit was over:
 * kept, and a person looks. `illegal`: it cannot follow what came before.
 */
export type Verdict = 'record' | 'already' | 'conflict' | 'illegal';

type Told = { readonly step: Step; readonly technicianId: TechnicianId; readonly happenedAt: Temporal.Instant };

/**
 * What to make of a step a tablet tells, perhaps hours late: judged against where the visit stood when it was *done*,
 * so that the order in which tablets synchronise changes nothing. A crew mate's own arrival is a fact of its own.
 */
export function judgeStep(
  told: Told,
  family: CaseFamily,
  timeline: readonly StepDone[],
  given: VisitState = 'dispatched',
): Verdict {
  const then = stateAt(timeline, given, told.happenedAt);
  if (legalSteps(then, family).includes(told.step)) return 'record';
  if (told.step === 'finish' || told.step === 'reportAbsence') return isOver(then) ? 'conflict' : 'illegal';
  if (timeline.some((done) => isSame(done, told))) return 'already';
  if (told.step === 'makeSafe' && family !== 'urgent') return 'illegal';
  if (isOver(then)) return 'conflict';
  return isBehind(told.step, then) ? 'record' : 'illegal';
}

function isSame(done: StepDone, told: Told): boolean {
  const isEarlier = Temporal.Instant.compare(done.happenedAt, told.happenedAt) <= 0;
  return done.step === told.step && done.technicianId === told.technicianId && isEarlier;
}
