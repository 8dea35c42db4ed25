import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SKILLS } from '@/domain/roster/skill';
import { JOB_TYPE_CODES } from '@/domain/work-order/job-type';
import { columnOf } from './read-rows';
import { SHEET_KINDS, SHEETS } from './sheets';

const doc = readFileSync('docs/import.md', 'utf8');

test.each(SHEET_KINDS)('docs/import.md and its example tell the columns of %s as they are', (kind) => {
  const { columns } = SHEETS[kind];
  const section = doc.split(`## ${kind}\n`)[1]?.split('\n## ')[0] ?? '';
  const told = section.split('\n').filter((line) => line.startsWith('| `'));
  const lines = Object.entries(columns).map(([name, { isNeeded, content }]) => {
    return `| \`${name}\` | ${isNeeded ? 'yes' : ''} | ${content.replaceAll('|', '\\|')} |`;
  });
  expect(told).toEqual(lines);
  const [header = ''] = readFileSync(`docs/examples/${kind}.csv`, 'utf8').split('\n');
  expect(header.split(/[,;]/)).toEqual(Object.keys(columns));
});

test('docs/import.md names every skill and every kind of work', () => {
  for (const code of [...SKILLS, ...JOB_TYPE_CODES]) expect(doc).toContain(`\`${code}\``);
});

test.each([
  [['place', 'lon'], 'service-points', 'lon'],
  [['start', 'lat'], 'technicians', 'start_lat'],
  [['start'], 'technicians', 'start_lon'],
  [['skills', 0, 'validUntil'], 'technicians', 'skills'],
  [['contactPreference'], 'customers', 'contact_preference'],
  [['postcodes', 3], 'communes', 'postcodes'],
] as const)('what is wrong at %j is said of a column people see', (path, kind, column) => {
  expect(columnOf(path, Object.keys(SHEETS[kind].columns))).toBe(column);
});
