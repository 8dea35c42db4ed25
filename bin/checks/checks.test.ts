import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { absences } from './absences';
import { charterCoverage } from './charter-coverage';
import { docLinks } from './doc-links';
import { fileSizes } from './file-sizes';
import { walks } from './walks';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fontainier-checks-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const lines = (count: number) => 'x\n'.repeat(count);

test('an empty folder breaks no rule', () => {
  for (const check of [absences, charterCoverage, docLinks, fileSizes, walks]) expect(check(root)).toEqual([]);
});

test('a link, an anchor or a backticked path that leads nowhere is named', () => {
  write('docs/a.md', '# Où est-ce ?\n[up](../README.md#one-two) [me](#où-est-ce-) `docs/a.md` `docs/*.md` `npm ci`');
  write('README.md', '# One, two\n[a](docs/a.md) [web](https://example.org/x)\n```\n[no](no.md)\n```');
  expect(docLinks(root)).toEqual([]);
  write('README.md', '# One\n[a](docs/b.md) `src/gone.ts`');
  expect(docLinks(root)).toEqual([
    'README.md: the link docs/b.md leads nowhere',
    'README.md: `src/gone.ts` does not exist',
    'docs/a.md: README.md has no heading #one-two',
  ]);
});

test('a walk may only name files that are there and what they define', () => {
  write('src/domain/clock.ts', "import { ZONE } from './z';\nexport function dueAt() {}\nexport type S = 'kept';");
  write('docs/walks/leak.md', '1. `domain/clock.ts`: `dueAt` gives `kept`\n2. nothing named, `anything` goes');
  expect(walks(root)).toEqual([]);
  write('docs/walks/leak.md', '1. `domain/clock.ts`: `dueBy`, `ZONE`\n2. `src/domain/watch.ts`');
  expect(walks(root)).toEqual([
    'docs/walks/leak.md: `dueBy` is not defined in domain/clock.ts',
    'docs/walks/leak.md: `ZONE` is not defined in domain/clock.ts',
    'docs/walks/leak.md: `src/domain/watch.ts` does not exist',
  ]);
});

test('a listed commitment needs a test, and a tested one must be listed', () => {
  write('CHARTER.md', '| # | promise |\n|---|---|\n| 24 | leak |\n| 26a | date |');
  write('src/a.test.ts', "test('commitment 24: x')");
  write('e2e/b.spec.ts', "test('commitment 26: y'); test('commitment 99: z')");
  expect(charterCoverage(root)).toEqual(['commitment 99 is tested, but CHARTER.md does not list it']);
  write('e2e/b.spec.ts', '');
  expect(charterCoverage(root)).toEqual(['CHARTER.md: commitment 26 has no test "commitment 26: …"']);
});

test('long files are named: 60 at the median, 250 with a reason, 400 never, 600 in planning, 40 for a command', () => {
  write('src/a.ts', lines(60));
  write('src/b.ts', `// because\n${lines(399)}`);
  write('src/planning/hot.ts', `/** because */\n${lines(599)}`);
  for (const name of ['c', 'd', 'e']) write(`src/${name}.ts`, lines(10));
  write('bin/go.ts', lines(40));
  expect(fileSizes(root)).toEqual([]);
  write('src/a.ts', lines(251));
  write('src/b.ts', `// because\n${lines(400)}`);
  write('src/planning/hot.ts', `/** because */\n${lines(600)}`);
  for (const name of ['c', 'd', 'e']) write(`src/${name}.ts`, lines(61));
  write('bin/go.ts', lines(41));
  expect(fileSizes(root)).toEqual([
    'src: the median file has 61 lines, more than 60',
    'src/a.ts: 251 lines, no head comment saying why',
    'src/b.ts: 401 lines, more than 400',
    'src/planning/hot.ts: 601 lines, more than 600',
    'bin/go.ts: 41 lines, more than 40',
  ]);
});

test('the time of the database and server actions are found, the clock port is not', () => {
  write('src/adapters/postgres/a.ts', '// no now() here\nnow(); sql`select $' + '{now()}`');
  expect(absences(root)).toEqual([]);
  write('src/adapters/postgres/a.ts', 'sql`select now()`');
  write('src/app/b.ts', "'use server';");
  expect(absences(root)).toEqual([
    'src/adapters/postgres/a.ts: SQL asks the database for the time',
    'src/app/b.ts: a server action',
  ]);
});
