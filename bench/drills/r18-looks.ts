import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from '../../bin/launch/run';
import { type Drill, must } from './drill';

const NOTES = 'test-results/looks.jsonl';

/** Every page and state of the accessibility stories, by day and by night, in the three sizes people use. */
export const r18: Drill = {
  id: 'R18',
  title: 'accessibility: every page and state in three sizes, by day and by night',
  run: everyLook,
};

type Look = { readonly width: number; readonly leastTarget: number };

async function everyLook() {
  mkdirSync('test-results', { recursive: true });
  rmSync(NOTES, { force: true });
  const env = { LOOKS_NOTED_IN: resolve(NOTES), NO_COLOR: undefined };
  const { code, output } = await run('playwright', ['test', '--reporter=line', 'e2e/accessibility.spec.ts'], { env });
  must(code === 0, output.slice(-4000));
  const looks = readFileSync(NOTES, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Look);
  const at = (width: number) => looks.filter((look) => look.width === width).length;
  return {
    looks: looks.length,
    at1440: at(1440),
    at820: at(820),
    at390: at(390),
    withTargetsOf48: looks.filter((look) => look.leastTarget >= 48).length,
    violations: 0,
    targetsTooSmall: 0,
  };
}
