import type { CaseFamily } from './job-type';
import { isOver, type VisitState } from './visit-state';

/** What a technician tells about a visit, in the order it is done. `reportAbsence` ends it unserved. */
export const STEPS = ['accept', 'startTravel', 'arrive', 'makeSafe', 'finish', 'reportAbsence'] as const;

export type Step = (typeof STEPS)[number];

const LEADS_TO: Record<Step, VisitState> = {
  accept: 'accepted',
  startTravel: 'travelling',
  arrive: 'onSite',
  makeSafe: 'safe',
  finish: 'done',
  reportAbsence: 'absent',
};

/**
 * The steps that may come now, the next one first: it is the tablet's big button. Accepting and setting off may be
 * left out (gloves); making an urgent place safe may not; nobody is absent before we have arrived, nor from a place
 * we must make safe anyway. The server decides with this same function.
 */
export function legalSteps(state: VisitState, family: CaseFamily): readonly Step[] {
  switch (state) {
    case 'planned':
    case 'dispatched':
      return ['accept', 'startTravel', 'arrive'];
    case 'accepted':
      return ['startTravel', 'arrive'];
    case 'travelling':
      return ['arrive'];
    case 'onSite':
      return family === 'urgent' ? ['makeSafe'] : ['finish', 'reportAbsence'];
    case 'safe':
      return ['finish'];
    default:
      return [];
  }
}

const PROGRESS: readonly VisitState[] = ['planned', 'dispatched', 'accepted', 'travelling', 'onSite', 'safe', 'done'];

/** Where a visit stands once a step is known: never further back, so that steps learnt out of order end the same. */
export function stateAfter(state: VisitState, step: Step): VisitState {
  const next = LEADS_TO[step];
  return isOver(state) || progress(next) < progress(state) ? state : next;
}

/** True when the step says nothing the state does not already imply. */
export function isBehind(step: Step, state: VisitState): boolean {
  return progress(LEADS_TO[step]) <= progress(state);
}

function progress(state: VisitState): number {
  return isOver(state) ? PROGRESS.length : PROGRESS.indexOf(state);
}
