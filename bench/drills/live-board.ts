import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from '../../bin/launch/run';
import { type Drill, must } from './drill';

const NOTES = 'test-results/seen.txt';
const TIMES = 40;
const MOST_MILLISECONDS = 1_000;

/** From the key that moves a visit on one desk to the frame in which the desk of a colleague no longer shows it there, on the demo's board of 24 technicians. */
export const liveBoard: Drill = {
  id: 'LIVE',
  title: 'a change on one desk is on a colleague’s within a second',
  run: async () => {
    mkdirSync('test-results', { recursive: true });
    rmSync(NOTES, { force: true });
    const env = { SEEN_NOTED_IN: resolve(NOTES), NO_COLOR: undefined };
    const story = ['e2e/desk.spec.ts', '--grep=a colleague sees it', `--repeat-each=${TIMES}`, '--workers=1'];
    const { code, output } = await run('playwright', ['test', '--reporter=line', ...story], { env });
    must(code === 0, output.slice(-4000));
    const seen = readFileSync(NOTES, 'utf8').trimEnd().split('\n').map(Number);
    seen.sort((a, b) => a - b);
    const at = (share: number) => seen[Math.min(seen.length - 1, Math.floor(share * seen.length))] ?? Number.NaN;
    must(at(0.95) <= MOST_MILLISECONDS, `95 in 100 changes were seen within ${at(0.95)} ms only`);
    return { changes: seen.length, p50Milliseconds: at(0.5), p95Milliseconds: at(0.95), mostMilliseconds: at(1) };
  },
};
