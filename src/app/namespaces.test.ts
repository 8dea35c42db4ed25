import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** `ui` goes with every page, the others with the frame of the staff. */
const GIVEN = ['ui', 'session', 'strip', 'refusal'];

/** Every file of ours that a page loads, itself included. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, clause, from = ''] of readFileSync(file, 'utf8').matchAll(
    /(?:^import|\bimport)\b([^'";]*)'([^']+)'/gm,
  )) {
    if (clause?.trimStart().startsWith('type ')) continue;
    const path = from.startsWith('@/') ? resolve('src', from.slice(2)) : resolve(dirname(file), from);
    const found = [`${path}.ts`, `${path}.tsx`].find((one) => existsSync(one));
    if (found?.includes('/src/screens/')) loadedBy(found, seen);
  }
  return seen;
}

const pages = globSync('src/app/*/page.tsx').filter((page) => readFileSync(page, 'utf8').includes('namespaces={'));

test.each(pages)('%s brings the sentences of every part it shows', (page) => {
  const listed = /namespaces=\{\[(.*?)\]\}/s.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
  const brought = [...GIVEN, ...[...listed.matchAll(/'(\w+)'/g)].map(([, name]) => name)];
  const needed = [...loadedBy(resolve(page))].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/useTranslations\('(\w+)/g)].map(([, name]) => name),
  );
  expect(needed.length).toBeGreaterThan(0);
  expect([...new Set(needed)].filter((name) => !brought.includes(name))).toEqual([]);
});
