import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

export type Chromium = {
  /** Undefined: the browser `playwright install` left on this machine. */
  readonly executablePath: string | undefined;
  readonly args: string[];
  readonly env: Record<string, string>;
};

/** Pages are painted by the processor: a GPU played by software costs a whole core, and no screen needs one. */
const ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-gpu'];

/**
 * The browser of the stories: `CHROMIUM_PATH` when set; on Linux x64 the one npm ships, with the libraries and the font
 * it needs, inflated once into `.cache`; elsewhere Playwright's own. Nothing of the machine but glibc is required.
 */
export async function chromium(): Promise<Chromium> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return { executablePath: chosen, args: ARGS, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { executablePath: undefined, args: ARGS, env: {} };
  const folder = await inflated();
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** Its own list of folders names `/tmp/fonts` and others, never ours. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir></fontconfig>
`;

/** The package only knows how to unpack into the temporary folder, so it is told that ours is it. */
const INFLATE = `
  import { inflate } from '@sparticuz/chromium';
  for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
    await inflate(process.argv[1] + '/' + name);`;

async function inflated(): Promise<string> {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
  const folder = resolve('.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', INFLATE, join(packed, 'bin')], {
    env: { ...process.env, TMPDIR: partial },
  });
  writeFileSync(join(partial, 'fonts/fonts.conf'), FONTS);
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
  return folder;
}
