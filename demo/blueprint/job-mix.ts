import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { DemoServicePoint } from './service-points';

/** How one kind of work stands in the backlog of the demo. */
export type JobMixLine = {
  readonly type: JobTypeCode;
  readonly count: number;
  /** Reported at most so many working days ago: always less than what the charter gives, so no promise starts broken. */
  readonly reportedWithinWorkingDays: number;
  /** Asked for by the utility itself, not by a customer. */
  readonly isInternal: boolean;
  readonly suits: (point: DemoServicePoint) => boolean;
};

const ANYWHERE = () => true;
const FIFTEEN_YEARS_OLD = ({ meter }: DemoServicePoint) =>
  meter.installedOn.until(meter.lastReadOn, { largestUnit: 'years' }).years >= 15;
const READ_BY_HAND = ({ meter }: DemoServicePoint) => !meter.isReadRemotely;

/** 300 open jobs of every kind that is not urgent: an urgent leak is never backlog. */
export const JOB_MIX: readonly JobMixLine[] = [
  line('sampling', 4, 0),
  line('lowPressure', 16, 13),
  line('privateLeak', 30, 13),
  line('meterReading', 50, 13, READ_BY_HAND),
  line('meterReplacement', 50, 13, FIFTEEN_YEARS_OLD),
  line('meterCheck', 12, 13),
  line('serviceOpening', 18, 8),
  line('serviceClosing', 14, 8),
  line('valveCheck', 30, 13),
  line('hydrantCheck', 22, 13),
  line('leakSearch', 10, 13),
  line('quoteVisit', 18, 5),
  line('connectionWorks', 14, 10),
  line('meterSetting', 12, 2),
];

function line(
  type: JobTypeCode,
  count: number,
  reportedWithinWorkingDays: number,
  suits: JobMixLine['suits'] = ANYWHERE,
): JobMixLine {
  const isInternal = type === 'valveCheck' || type === 'hydrantCheck' || type === 'leakSearch';
  return { type, count, reportedWithinWorkingDays, isInternal, suits };
}
