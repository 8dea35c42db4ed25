import { mkdirSync, rmSync } from 'node:fs';
import { absences } from '../checks/absences';
import { boundaries } from '../checks/boundaries';
import { charterCoverage } from '../checks/charter-coverage';
import { docLinks } from '../checks/doc-links';
import { fileSizes } from '../checks/file-sizes';
import { walks } from '../checks/walks';
import type { Proof } from './proof';
import { run } from './run';
import { failedBecause, PASSED, type Tally, vitestTally } from './tally';

const ROOT = process.cwd();

/** What `npm run check` proves: everything that needs neither a database nor a browser. */
export const STATIC_PROOFS: readonly Proof[] = [
  { title: 'format and lint (biome)', run: () => tool('biome', 'check', '--error-on-warnings', '.') },
  { title: 'types (tsc)', run: () => tool('tsc', '--noEmit', '-p', '.') },
  { title: 'boundaries (dependency-cruiser)', run: async () => failedBecause(await boundaries(ROOT)) },
  { title: 'dead code (knip)', run: () => tool('knip', '--no-config-hints') },
  { title: 'absences', run: () => failedBecause(absences(ROOT)) },
  { title: 'file sizes', run: () => failedBecause(fileSizes(ROOT)) },
  { title: 'doc links', run: () => failedBecause(docLinks(ROOT)) },
  { title: 'walks', run: () => failedBecause(walks(ROOT)) },
  { title: 'charter coverage', run: () => failedBecause(charterCoverage(ROOT)) },
  { title: 'unit and property tests (vitest)', run: () => vitest('unit') },
];

export async function vitest(project: 'unit' | 'contract'): Promise<Tally> {
  const report = `.cache/vitest-${project}.json`;
  mkdirSync('.cache', { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await run('vitest', ['run', '--project', project, ...reporters]);
  if (code !== 0) console.log(output);
  return vitestTally(report, code);
}

/** A tool that prints nothing worth reading unless it fails. */
async function tool(command: string, ...args: string[]): Promise<Tally> {
  const { code, output } = await run(command, args);
  if (code === 0) return PASSED;
  console.log(output.trimEnd());
  return { passed: 0, failed: 1 };
}
