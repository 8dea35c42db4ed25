import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACCESS } from './access';
import { root } from './root';

const procedures = Object.keys(root._def.procedures);

/** `GET /api/photos/[id]` for each method a `route.ts` exports. */
const handlers = globSync('src/app/**/route.ts*').flatMap((file) => {
  const path = `/${file
    .split('/')
    .slice(2, -1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`;
  const source = readFileSync(file, 'utf8');
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'].filter((method) =>
    new RegExp(`export (async )?function ${method}\\b|export const ${method}\\b|as ${method}\\b`).test(source),
  );
  return methods.map((method) => `${method} ${path}`);
});

test('every procedure and every route handler has a row in the table of rights', () => {
  expect([...procedures, ...handlers].filter((door) => !ACCESS[door])).toEqual([]);
});

test('every row of the table opens a door that exists', () => {
  expect(Object.keys(ACCESS).filter((door) => !procedures.includes(door) && !handlers.includes(door))).toEqual([]);
});

test('no role is written twice, and every session row names somebody', () => {
  for (const [door, right] of Object.entries(ACCESS)) {
    if (right.by !== 'session') continue;
    expect(new Set(right.roles).size, door).toBe(right.roles.length);
    expect(right.roles.length, door).toBeGreaterThan(0);
  }
});

test('procedures are opened by a session only', () => {
  expect(procedures.filter((path) => ACCESS[path]?.by !== 'session')).toEqual([]);
});
