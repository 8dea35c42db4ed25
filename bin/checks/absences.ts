import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../launch/files';

const SQL_TIME = /\b(now\(\)|defaultNow|current_(timestamp|date|time)\b|(clock|statement|transaction)_timestamp\()/i;

/** What ARCHITECTURE.md says is nowhere, and a machine can look for. "Now" comes from the clock port, never from SQL. */
const ABSENT: readonly { what: string; pattern: RegExp; where: RegExp; within?: RegExp }[] = [
  { what: 'SQL asks the database for the time', pattern: SQL_TIME, where: /^drizzle\/.*\.sql$/ },
  {
    what: 'SQL asks the database for the time',
    pattern: SQL_TIME,
    where: /^src\/adapters\/.*\.ts$/,
    within: /\bsql(<[^>]*>)?`[^`]*`|defaultNow/g,
  },
  { what: 'a server action', pattern: /^\s*['"]use server['"]/m, where: /^src\/.*\.tsx?$/ },
];

export function absences(root: string): string[] {
  return ['src', 'drizzle']
    .flatMap((folder) => filesUnder(join(root, folder), root))
    .flatMap((path) => {
      const suspects = ABSENT.filter(({ where }) => where.test(path) && !path.includes('.test.'));
      const text = suspects.length ? withoutComments(readFileSync(join(root, path), 'utf8')) : '';
      return suspects
        .filter(({ pattern, within }) => pattern.test(within ? passages(text, within) : text))
        .map(({ what }) => `${path}: ${what}`);
    });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*(\/\/|--).*$/gm, '');
}

/** In TypeScript only what is sent to the database counts, less what TypeScript itself fills in. */
function passages(text: string, within: RegExp): string {
  return [...text.matchAll(within)].map(([passage]) => passage.replace(/\$\{[^}]*\}/g, '')).join('\n');
}
