import type { Standing } from '../board/day-plan';
import type { JobToPlan } from './job-to-plan';

type Job = Pick<JobToPlan, 'reference' | 'commune' | 'street' | 'isUrgent' | 'reportedAtMs'> & {
  readonly promise: { readonly dueAtMs: number; readonly isPaused: boolean } | null;
};

/** Urgent work first (exempted or not, it burns), then what is due first; what is promised to nobody, or waits for the customer, comes last. */
export function sortedJobs<Kind extends Job>(jobs: readonly Kind[]): Kind[] {
  const due = ({ promise, isUrgent }: Kind) => {
    if (promise && !promise.isPaused) return promise.dueAtMs;
    return isUrgent ? 0 : Number.POSITIVE_INFINITY;
  };
  return [...jobs].sort(
    (a, b) =>
      Number(b.isUrgent) - Number(a.isUrgent) ||
      (due(a) === due(b) ? 0 : due(a) - due(b)) ||
      a.reportedAtMs - b.reportedAtMs,
  );
}

/** The jobs that hold every word typed, in what the list shows of them; accents and capitals are forgiven. */
export function matchingJobs<Kind extends Job>(
  jobs: readonly Kind[],
  words: string,
  nameOf: (job: Kind) => string,
): Kind[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return jobs.filter((job) => {
    const text = plain(`${job.reference} ${job.commune} ${job.street} ${nameOf(job)}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** Without accents and capitals, as typed words are compared. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How much of the time a promise leaves is used up, in thousandths, and what that is called. */
export function breachProgress(
  { startedAtMs, dueAtMs }: { readonly startedAtMs: number; readonly dueAtMs: number },
  nowMs: number,
): { readonly permille: number; readonly standing: Standing } {
  const share = (nowMs - startedAtMs) / Math.max(dueAtMs - startedAtMs, 1);
  const permille = Math.round(1000 * Math.min(Math.max(share, 0), 1));
  return { permille, standing: nowMs > dueAtMs ? 'late' : permille >= 750 ? 'atRisk' : 'running' };
}
