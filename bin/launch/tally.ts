import { existsSync, readFileSync } from 'node:fs';
import { red } from './step';

/** What one step of the check adds to the last line. A step that is not made of tests counts as one. */
export type Tally = { readonly passed: number; readonly failed: number; readonly remark?: string };

export const PASSED: Tally = { passed: 1, failed: 0 };

export function failedBecause(problems: readonly string[]): Tally {
  if (problems.length === 0) return PASSED;
  for (const problem of problems) console.log(red(`    ${problem}`));
  return { passed: 0, failed: 1, remark: `${problems.length} to mend` };
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}

type VitestReport = { testResults: { status: string; assertionResults: { status: string }[] }[] };

/** Tests of a vitest JSON report; a file that could not even be loaded counts as one failure, and so does an unhandled error. */
export function vitestTally(reportFile: string, exitCode: number): Tally {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, remark: 'no report: vitest crashed' };
  const { testResults } = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  const states = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = states.filter((status) => status === 'passed').length;
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((a) => a.status === 'failed'),
  ).length;
  const failed = states.filter((status) => status === 'failed').length + unloaded;
  return atLeastOneWhenRed({ passed, failed, remark: `${passed} passed, ${failed} failed` }, exitCode);
}

type PlaywrightReport = { errors: unknown[]; stats: { expected: number; unexpected: number; flaky: number } };

/** Stories of a Playwright JSON report. A story that passed only on a second try is a failure: flakes are bugs. */
export function playwrightTally(reportFile: string, exitCode: number): Tally {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, remark: 'no report: the runner crashed' };
  const { errors, stats } = JSON.parse(readFileSync(reportFile, 'utf8')) as PlaywrightReport;
  const failed = stats.unexpected + stats.flaky + errors.length;
  return atLeastOneWhenRed(
    { passed: stats.expected, failed, remark: `${stats.expected} passed, ${failed} failed` },
    exitCode,
  );
}

function atLeastOneWhenRed(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0
    ? { ...tally, failed: 1, remark: `${tally.remark}, but the run is red` }
    : tally;
}
