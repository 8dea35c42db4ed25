import { existsSync } from 'node:fs';
import type { ICruiseResult } from 'dependency-cruiser';
import { sourceFiles } from '../launch/files';
import { run } from '../launch/run';

/** Imports that break the arrows of ARCHITECTURE.md, one sentence each. Reads `.dependency-cruiser.cjs`. */
export async function boundaries(root: string): Promise<string[]> {
  const folders = ['src', 'bin', 'demo', 'e2e', 'bench'].filter((folder) => existsSync(folder));
  const cruise = await run('depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders]);
  if (!cruise.output.startsWith('{')) return [`dependency-cruiser failed\n${cruise.output}`];
  const { modules, summary } = JSON.parse(cruise.output) as ICruiseResult;
  const read = new Set(modules.map(({ source }) => source));
  const unread = sourceFiles(root).filter((path) => !read.has(path));
  return [
    // With a compiler it does not know, dependency-cruiser reads no TypeScript and reports success.
    ...(unread.length
      ? [`dependency-cruiser read no ${unread.slice(0, 5).join(', ')} (${unread.length} files unread)`]
      : []),
    ...summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`),
  ];
}
