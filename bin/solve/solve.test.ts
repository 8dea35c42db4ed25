import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { wishIn } from './wish';

const folder = mkdtempSync(join(tmpdir(), 'solve-'));

/** Four corners, one after the other in time: 4 × 10 and no other order. */
const RING = `RING

VEHICLE
NUMBER     CAPACITY
  2         10

CUSTOMER
CUST NO.   XCOORD.   YCOORD.    DEMAND   READY TIME   DUE DATE   SERVICE TIME

    0     0     0     0     0   100     0
    1    10    10     1    20    25     0
    2    10     0     1    10    15     0
    3     0    10     1    30    35     0
`;

async function solve(content: string, ...options: string[]) {
  const file = join(folder, 'problem');
  writeFileSync(file, content);
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'bin/solve.ts', file, ...options]);
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

test('a benchmark file is answered in one JSON object, the same for the same seed, iterations and threads', async () => {
  const [one, two] = [
    await solve(RING, '--iterations', '200', '--threads', '2', '--json'),
    await solve(RING, '--iterations', '200', '--threads', '2', '--json'),
  ].map(({ stdout }) => JSON.parse(stdout) as Record<string, unknown>);
  const { cpuSeconds, wallSeconds, ...answer } = one ?? {};
  expect(answer).toEqual({
    cost: 40,
    distance: 40,
    routes: [[2, 1, 3]],
    unassigned: [],
    proved: 0,
    iterations: expect.any(Number),
    feasible: true,
  });
  expect([typeof cpuSeconds, typeof wallSeconds, two?.routes]).toEqual(['number', 'number', one?.routes]);
}, 30_000);

test('somebody nobody can serve is told with the reason, and the answer is not feasible', async () => {
  const { code, stdout, stderr } = await solve(
    RING.replace('1    30    35', '11    30    35'),
    '--iterations',
    '50',
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ routes: [[2, 1]], unassigned: [3], proved: 1, feasible: false });
  expect(stderr).toBe('customer 3 asks for 11, more than a vehicle holds (10)\n');
}, 30_000);

test('what is malformed ends with a sentence and exit code 2, and answers nothing', async () => {
  expect(await solve('{"format": 1}')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^format: /),
  });
  expect(await solve(RING.replace('35     0', '35'))).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^line 13: /),
  });
  expect(await solve('\uFEFF[{"format": 1}]')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^line 1: a problem is one JSON object/),
  });
  const unreadable = promisify(execFile)(process.execPath, ['--import', 'tsx', 'bin/solve.ts', 'x'.repeat(300)]);
  await expect(unreadable).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^ENAMETOOLONG/),
  });
}, 30_000);

test.each([
  [['file', '--seconds', '3', '--iterations', '4'], '--seconds or --iterations, not both'],
  [['file', '--seconds', 'soon'], '--seconds must be a number from 0.01 to 604800, not soon'],
  [['file', '--threads', '0'], '--threads must be a whole number from 1 to 64, not 0'],
  [['file', '--colour'], "Unknown option '--colour'"],
  [[], 'which file?'],
  [['one', 'two'], 'one file at a time'],
])('the command line %j is refused', (args, sentence) => {
  expect(() => wishIn(args)).toThrow(sentence);
});
