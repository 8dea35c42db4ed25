/**
 * How likely, in thousandths, something planned with this much slack comes late, by how many unfinished jobs stand before it.
 * Normal tail with σ² = 8² + jobs × 30² minutes²: a drive varies by some 8 minutes, a job by 30 (measured on a real day: median 24, 90 % under 90).
 * The one table of the search, the offers, the explanations and `verify`.
 */
export const LATE_PERMILLE = {
  slackMinutes: [0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180],
  byJobsAhead: [
    { jobs: 0, permille: [500, 266, 106, 30, 6, 0, 0, 0, 0, 0, 0] },
    { jobs: 1, permille: [500, 436, 374, 315, 260, 167, 74, 27, 2, 0, 0] },
    { jobs: 2, permille: [500, 454, 408, 364, 322, 244, 149, 82, 19, 3, 0] },
    { jobs: 3, permille: [500, 462, 425, 388, 352, 284, 196, 127, 43, 11, 0] },
    { jobs: 4, permille: [500, 467, 434, 402, 371, 310, 229, 161, 69, 24, 1] },
    { jobs: 6, permille: [500, 473, 446, 420, 393, 342, 271, 208, 112, 52, 7] },
  ],
} as const;

const ROW_OF_JOBS = [0, 1, 2, 3, 4, 4, 5];

/** Thousandths. Already late (negative slack) is certain; between two columns the shorter slack counts, beyond the last nothing is feared. */
export function latePermille(slackSeconds: number, jobsAhead: number): number {
  if (slackSeconds < 0) return 1000;
  const columns = LATE_PERMILLE.slackMinutes;
  if (slackSeconds > 4 * 3600) return 0;
  const row = LATE_PERMILLE.byJobsAhead[ROW_OF_JOBS[Math.min(jobsAhead, 6)]!]!.permille;
  let column = columns.length - 1;
  while (slackSeconds < columns[column]! * 60) column--;
  return row[column]!;
}
