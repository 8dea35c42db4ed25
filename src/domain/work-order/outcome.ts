import type { CaseFamily } from './job-type';

/** What closing a visit must bring: a sample's point and bottles, a meter's index and photo, whether the works are whole. */
export type OutcomeKind = 'plain' | 'sample' | 'meter' | 'works';

export function outcomeKind(family: CaseFamily): OutcomeKind {
  if (family === 'sampling') return 'sample';
  if (family === 'meter') return 'meter';
  return family === 'works' ? 'works' : 'plain';
}
