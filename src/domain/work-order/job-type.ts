import type { CommitmentCode } from '../commitment/commitment-code';
import type { Skill } from '../roster/skill';

/** What the charter calls the case, which decides its clocks. */
export type CaseFamily = 'urgent' | 'sampling' | 'planned' | 'quote' | 'works' | 'meter';

/** A kind of work: how long it takes, who can do it, and what was promised about it. */
export type JobType = {
  readonly code: JobTypeCode;
  readonly family: CaseFamily;
  readonly durationMinutes: number;
  readonly skills: readonly Skill[];
  /** True when the customer must be there, so that a window is promised. */
  readonly needsCustomer: boolean;
};

const CATALOGUE = {
  leak: ['urgent', 60, ['leakRepair'], false],
  noWater: ['urgent', 45, ['networkValves'], false],
  roadDanger: ['urgent', 60, ['leakRepair', 'excavationPermit'], false],
  contamination: ['urgent', 60, ['sampling', 'chlorine'], false],
  sampling: ['sampling', 30, ['sampling'], false],
  lowPressure: ['planned', 40, ['networkValves', 'customerAdvice'], true],
  privateLeak: ['planned', 45, ['leakDetection', 'customerAdvice'], true],
  meterReading: ['planned', 15, ['meterReading'], true],
  meterReplacement: ['planned', 30, ['meterReplacement'], true],
  meterCheck: ['planned', 30, ['meterReplacement', 'customerAdvice'], true],
  serviceOpening: ['planned', 20, ['networkValves', 'meterReading'], true],
  serviceClosing: ['planned', 20, ['networkValves', 'meterReading'], true],
  valveCheck: ['planned', 25, ['networkValves'], false],
  hydrantCheck: ['planned', 30, ['hydrants'], false],
  leakSearch: ['planned', 75, ['leakDetection'], false],
  quoteVisit: ['quote', 45, ['quoteVisit'], true],
  connectionWorks: ['works', 210, ['connectionWorks', 'excavationPermit'], false],
  meterSetting: ['meter', 40, ['meterSetting'], true],
} as const satisfies Record<string, readonly [CaseFamily, number, readonly Skill[], boolean]>;

export type JobTypeCode = keyof typeof CATALOGUE;

export const JOB_TYPE_CODES = Object.keys(CATALOGUE) as [JobTypeCode, ...JobTypeCode[]];

export function jobType(code: JobTypeCode): JobType {
  const [family, durationMinutes, skills, needsCustomer] = CATALOGUE[code];
  return { code, family, durationMinutes, skills, needsCustomer };
}

/** The clocks a case of this family starts when it is qualified. Appointments add 28 and 29 of their own. */
export const CLOCKS_OF: Record<CaseFamily, readonly CommitmentCode[]> = {
  urgent: ['24'],
  sampling: ['25'],
  planned: ['26a', '26b'],
  quote: ['32'],
  works: ['33'],
  meter: ['31'],
};
