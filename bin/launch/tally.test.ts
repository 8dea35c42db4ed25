import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playwrightTally, vitestTally } from './tally';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fontainier-tally-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
const suite = (status: string, ...states: string[]) => ({
  status,
  assertionResults: states.map((status) => ({ status })),
});

test('passed and failed tests are counted, skipped ones are neither', () => {
  const file = report({ testResults: [suite('passed', 'passed', 'skipped'), suite('failed', 'passed', 'failed')] });
  expect(vitestTally(file, 1)).toMatchObject({ passed: 2, failed: 1 });
});

test('a file that cannot be loaded, a crash and a missing report each count as a failure', () => {
  expect(vitestTally(report({ testResults: [suite('failed')] }), 1)).toMatchObject({ passed: 0, failed: 1 });
  expect(vitestTally(report({ testResults: [suite('passed', 'passed')] }), 1)).toMatchObject({ passed: 1, failed: 1 });
  expect(vitestTally(join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(playwrightTally(join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
});

test('a story that passed on a second try failed', () => {
  const file = report({ errors: [], stats: { expected: 3, unexpected: 1, flaky: 1 } });
  expect(playwrightTally(file, 1)).toMatchObject({ passed: 3, failed: 2 });
});
