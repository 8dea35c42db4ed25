import { JobRow } from '@/domain/commands/job-row';
import { keepJobs } from '../keep-jobs';
import { moment, nothingOr, number, yesOrNo } from './cells';
import { needed, optional, type Sheet } from './sheet';

export const jobsSheet: Sheet<JobRow> = {
  columns: {
    reference: needed('the name the other system gives it, up to 60 letters, figures and . _ / # -'),
    service_point: needed('the reference of a service point of the territory'),
    customer: optional('the reference of a customer of the territory; empty: the subscriber there is the beneficiary'),
    caller_name: optional('who called, up to 120 characters'),
    caller_phone: optional('their telephone number'),
    channel: optional('phone, counter, email, web or field; empty is web'),
    job_type: needed('a kind of work, such as meterReplacement'),
    reported_at: needed('a moment such as 2026-11-20T14:05+01:00, or 2026-11-20 14:05 on the wall clock of Paris'),
    private_side: optional('yes or no; empty is no'),
    description: optional('what was said, up to 2000 characters'),
    duration_minutes: optional('minutes on site, 5 to 600; empty: what this kind of work usually takes'),
  },
  schema: JobRow,
  read: (cell) => ({
    reference: cell('reference'),
    servicePoint: cell('service_point'),
    customer: nothingOr(cell('customer')),
    callerName: cell('caller_name'),
    callerPhone: cell('caller_phone'),
    channel: cell('channel') || 'web',
    jobType: cell('job_type'),
    reportedAt: moment(cell('reported_at')),
    privateSide: yesOrNo(cell('private_side')),
    description: cell('description'),
    durationMinutes: cell('duration_minutes') === '' ? null : number(cell('duration_minutes')),
  }),
  keep: keepJobs,
  // Each job is opened as on the telephone, clocks and all, and the territory's counter waits meanwhile.
  mostRows: 5_000,
};
