import { type JobTypeCode, jobType } from './job-type';

/** Emergencies and samplings: somebody goes at once, on the best that is known of where. Everything else is planned. */
export function isAtOnce(code: JobTypeCode): boolean {
  const { family } = jobType(code);
  return family === 'urgent' || family === 'sampling';
}
