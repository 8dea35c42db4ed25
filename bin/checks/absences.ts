import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../launch/files';

/** What ARCHITECTURE.md says is nowhere, and a machine can look for. "Now" comes from the clock port, never from SQL. */
const ABSENT: readonly { what: string; pattern: RegExp; where: RegExp }[] = [
  {
    what: 'SQL asks the database for the time',
    pattern: /(?<![.\w])now\(\)|\bdefaultNow\(|\bcurrent_(timestamp|date|time)\b|\bclock_timestamp\(/i,
    where: /^(drizzle\/.*\.sql|src\/adapters\/postgres\/.*\.ts)$/,
  },
  { what: 'a server action', pattern: /^\s*['"]use server['"]/m, where: /^src\/.*\.tsx?$/ },
];

export function absences(root: string): string[] {
  return ['src', 'drizzle']
    .flatMap((folder) => filesUnder(join(root, folder), root))
    .flatMap((path) => {
      const suspects = ABSENT.filter(({ where }) => where.test(path) && !path.includes('.test.'));
      const text = suspects.length ? withoutComments(readFileSync(join(root, path), 'utf8')) : '';
      return suspects.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${path}: ${what}`);
    });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*(\/\/|--).*$/gm, '');
}
