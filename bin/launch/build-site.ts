import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { filesUnder } from './files';
import { run } from './run';

const MARK = '.next/built-from';
const CONFIGURATION = ['next.config.ts', 'postcss.config.mjs', 'package.json', 'package-lock.json'];

/** Builds the site unless the one that is there was made from exactly these sources; its warnings are shown. */
export async function buildSite(): Promise<'built' | 'unchanged'> {
  const sources = sourcesHash();
  if (existsSync('.next/BUILD_ID') && existsSync(MARK) && readFileSync(MARK, 'utf8') === sources) return 'unchanged';
  rmSync(MARK, { force: true });
  const build = await run('next', ['build'], {
    show: true,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (build.code !== 0) throw new Error('The site could not be built; the reason is above.');
  writeFileSync(MARK, sources);
  return 'built';
}

function sourcesHash(): string {
  const hash = createHash('sha256').update(process.version);
  const files = ['src', 'messages', 'public'].flatMap((folder) => filesUnder(folder, '.'));
  for (const path of [...CONFIGURATION.filter(existsSync), ...files.filter((path) => !path.includes('.test.'))])
    hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}
