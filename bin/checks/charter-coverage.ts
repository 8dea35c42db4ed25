import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../launch/files';

/** Commitments CHARTER.md lists without a test that proves them, and tests of commitments it does not list. */
export function charterCoverage(root: string): string[] {
  const charter = join(root, 'CHARTER.md');
  if (!existsSync(charter)) return [];
  const listed = numbers(readFileSync(charter, 'utf8'), /^\|\s*\**(\d+)[a-z]?\**\s*\|/gm);
  const tests = sourceFiles(root).filter((path) => /\.(test|spec)\.tsx?$/.test(path) && !path.startsWith('bin/'));
  const proved = numbers(
    tests.map((path) => readFileSync(join(root, path), 'utf8')).join('\n'),
    /['"`]commitment (\d+)[a-z]?:/g,
  );
  return [
    ...[...listed]
      .filter((number) => !proved.has(number))
      .map((number) => `CHARTER.md: commitment ${number} has no test "commitment ${number}: …"`),
    ...[...proved]
      .filter((number) => !listed.has(number))
      .map((number) => `commitment ${number} is tested, but CHARTER.md does not list it`),
  ];
}

function numbers(text: string, pattern: RegExp): Set<number> {
  return new Set([...text.matchAll(pattern)].map((match) => Number(match[1])));
}
