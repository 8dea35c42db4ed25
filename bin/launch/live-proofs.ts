import { mkdirSync, rmSync } from 'node:fs';
import { buildSite } from './build-site';
import type { Proof } from './proof';
import { run } from './run';
import { vitest } from './static-proofs';
import { PASSED, playwrightTally, type Tally } from './tally';

/** What needs a database, the built site or a browser. */
export const LIVE_PROOFS: readonly Proof[] = [
  { title: 'contract tests on PostgreSQL (vitest)', run: () => vitest('contract') },
  { title: 'production build (next)', run: async () => ({ ...PASSED, remark: await buildSite() }) },
  { title: 'stories in a browser (playwright)', run: stories },
];

async function stories(): Promise<Tally> {
  const report = '.cache/playwright.json';
  mkdirSync('.cache', { recursive: true });
  rmSync(report, { force: true });
  // It decides about colours for its workers, which complain when both decide.
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: undefined };
  const { code } = await run('playwright', ['test', '--reporter=list,json'], {
    show: true,
    env,
  });
  return playwrightTally(report, code);
}
