import type { Timetable } from '../timetable/timetable-columns';

/** The hard rules one route can break, by name. */
export type RuleName =
  | 'skills'
  | 'technicianPin'
  | 'onCallWork'
  | 'startedWork'
  | 'enRoute'
  | 'orderPin'
  | 'absence'
  | 'worksOrder'
  | 'sameDayPrecedence'
  | 'parts'
  | 'shift'
  | 'promisedWindow'
  | 'timePin'
  | 'crewMeeting'
  | 'handOver';

/**
 * A rule no plan may break. `excessAt` says by how much visit k of the route breaks it (k = count is the way home): seconds where time is
 * short, 1 where there is no degree, 0 when it is kept.
 */
export type HardRule = {
  readonly name: RuleName;
  readonly excessAt: (timetable: Timetable, k: number) => number;
};

export type TermName =
  | 'travel'
  | 'overtime'
  | 'callOut'
  | 'compensation'
  | 'delay'
  | 'retelling'
  | 'unfairness'
  | 'scarcity';

/** A price, in whole cents, that visit k of a route pays for when and by whom it is done. */
export type VisitTerm = {
  readonly name: TermName;
  readonly centsAt: (timetable: Timetable, k: number) => number;
};

/** A price, in whole cents, that one route pays for the way it is driven. */
export type RouteTerm = {
  readonly name: TermName;
  readonly cents: (timetable: Timetable) => number;
};
