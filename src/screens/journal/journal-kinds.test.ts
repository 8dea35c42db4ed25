import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FactKind } from '@/domain/fact/fact';
import { JOURNAL_KINDS } from './journal-kinds';

type Untold = Exclude<FactKind, (typeof JOURNAL_KINDS)[number]>;

test('every fact of the domain can be told, or this does not compile', () => {
  const untold: [Untold] extends [never] ? 'none' : Untold = 'none';
  expect(untold).toBe('none');
});

test('every kind of decision the use cases write into the journal can be told', () => {
  const written = globSync('src/use-cases/**/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      if (!source.includes('subjectKind')) return [];
      return [...source.matchAll(/subjectKind[^;]*?\bkind: '(\w+)'/g)].map(([, kind]) => kind);
    });
  expect(written.length).toBeGreaterThan(8);
  expect(written.filter((kind) => !JOURNAL_KINDS.some((known) => known === kind))).toEqual([]);
});
