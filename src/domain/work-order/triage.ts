import { type JobTypeCode, jobType } from './job-type';

/** What the caller complains of, in the order one asks: the first four are urgent, taste and aspect ask for a sample. */
export const COMPLAINTS = ['leak', 'noWater', 'roadDanger', 'contamination', 'taste', 'other'] as const;

export type Complaint = (typeof COMPLAINTS)[number];

/** What the call-taker has understood so far. */
export type Triage = {
  readonly complaint: Complaint;
  /** Asked of a leak only: null until answered. After the meter it is the customer's own pipe. */
  readonly isPrivateSide: boolean | null;
  /** A private leak that endangers passers-by. */
  readonly isDangerous: boolean;
  /** Chosen from the list when the complaint is something else. */
  readonly otherJob: JobTypeCode | null;
};

export type Qualified = { readonly jobType: JobTypeCode; readonly privateSide: boolean };

/**
 * The job a triage asks for; null while a question is open. A leak after the meter is not ours to repair within two
 * hours (commitment 24 binds our side): it becomes advice to the customer, unless it endangers the road.
 */
export function qualify({ complaint, isPrivateSide, isDangerous, otherJob }: Triage): Qualified | null {
  if (complaint === 'other') return otherJob && { jobType: otherJob, privateSide: otherJob === 'privateLeak' };
  if (complaint === 'taste') return { jobType: 'sampling', privateSide: false };
  if (complaint !== 'leak') return { jobType: complaint, privateSide: false };
  if (isPrivateSide === null) return null;
  if (!isPrivateSide) return { jobType: 'leak', privateSide: false };
  return { jobType: isDangerous ? 'roadDanger' : 'privateLeak', privateSide: true };
}

/** The jobs a call may ask for besides emergencies and sampling, the most frequent first. */
export const OTHER_JOBS = [
  'lowPressure',
  'meterReading',
  'serviceOpening',
  'serviceClosing',
  'meterCheck',
  'meterReplacement',
  'quoteVisit',
  'privateLeak',
  'meterSetting',
  'leakSearch',
  'connectionWorks',
  'valveCheck',
  'hydrantCheck',
] as const satisfies readonly JobTypeCode[];

/** True when somebody must go now, whatever the plan. */
export function isUrgent(code: JobTypeCode): boolean {
  return jobType(code).family === 'urgent';
}
