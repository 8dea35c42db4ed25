import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemOf } from '@/planning/model/problem';
import { arbitraryQuestion } from '@/testing/arbitrary-problem';
import { fileOf, problemFile, questionIn } from './problem-file';

const documented = () => /```json\n([\s\S]*?)```/.exec(readFileSync('docs/problem-format.md', 'utf8'))?.[1] ?? '';

/** The documented example with one value changed, by its path. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const problem = JSON.parse(documented()) as object;
  let at = problem as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) at = at[part] as typeof at;
  at[path.at(-1) ?? ''] = value;
  return JSON.stringify(problem);
}

const ANNA = 'anna 2026-11-26';

/** The example with its route or its visit once more. */
function twice(list: 'routes' | 'visits'): string {
  const problem = JSON.parse(documented()) as Record<'routes' | 'visits', unknown[]>;
  return JSON.stringify({ ...problem, [list]: [...problem[list], ...problem[list]] });
}

test('a visit for one that stands on two routes of the plan is told, and a crew of two is not', () => {
  const problem = JSON.parse(documented()) as { routes: object[]; visits: object[] };
  const onTwo = (crewSize: number) =>
    JSON.stringify({
      ...problem,
      routes: [...problem.routes, { ...problem.routes[0], key: 'bruno', technicianKey: 'bruno' }],
      visits: [{ ...problem.visits[0], crewSize }],
      plan: { routes: { [ANNA]: ['meter-17'], bruno: ['meter-17'] } },
    });
  expect(() => problemFile(onTwo(1))).toThrow(/^plan\.routes: meter-17 stands on 2 routes and needs 1$/);
  expect(problemFile(onTwo(2)).plan?.routes[ANNA]).toEqual(['meter-17']);
});

test('the example of the documentation is a problem', () => {
  const { problem, plan } = questionIn(problemFile(documented()));
  expect(problemOf(problem).visit.count).toBe(1);
  expect(plan.routes).toEqual({ 'anna 2026-11-26': [] });
});

test('whatever can be asked comes back from a file as it went in, unless it contradicts itself', () => {
  const travel = {
    kind: 'estimate',
    roadFactor: 1,
    doorstepSeconds: 0,
    roads: [{ upToMetres: null, kilometresPerHour: 50 }],
  } as const;
  fc.assert(
    fc.property(arbitraryQuestion(), ({ problem, begun }) => {
      const written = JSON.stringify(fileOf(problem, travel, begun));
      const technicians = new Set(problem.routes.map(({ technicianKey }) => technicianKey));
      const isContradiction = problem.visits.some(
        ({ pin, window, releaseSecond = 0 }) =>
          (pin?.technicianKey && !technicians.has(pin.technicianKey)) || (window && window.endSecond < releaseSecond),
      );
      if (isContradiction) {
        expect(() => problemFile(written)).toThrow(/^visits\[\d+\]\.(pin\.technicianKey|releaseSecond): /);
        return;
      }
      const { travel: _, ...read } = questionIn(problemFile(written)).problem;
      const { travel: __, ...asked } = JSON.parse(JSON.stringify(problem)) as typeof problem;
      expect(read).toEqual(asked);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['{', /^not JSON: /],
  ['[]', /^the problem: /],
  [changed(['format'], 'other/1'), /^format: /],
  [changed(['colour'], 'blue'), /^the problem: .*colour/],
  [changed(['routes', 0, 'day'], 0.5), /^routes\[0\]\.day: /],
  [changed(['routes', 0, 'shift', 1, 'endSecond'], 'noon'), /^routes\[0\]\.shift\[1\]\.endSecond: /],
  [changed(['visits', 0, 'serviceSeconds'], -1), /^visits\[0\]\.serviceSeconds: /],
  [changed(['routes', 0, 'stock'], { valve: -1 }), /^routes\[0\]\.stock\.valve: /],
  [changed(['visits', 0, 'parts'], { valve: 0 }), /^visits\[0\]\.parts\.valve: /],
  [changed(['visits', 0, 'works'], { key: 'trench', part: 0 }), /^visits\[0\]\.works\.part: /],
  [changed(['visits', 0, 'sameDayAfterVisitKey'], 3), /^visits\[0\]\.sameDayAfterVisitKey: /],
  [changed(['plan', 'handOvers'], { a: 'noon' }), /^plan\.handOvers\.a: /],
  [changed(['travel', 'roads'], [{ upToMetres: 5, kilometresPerHour: 30 }]), /^travel\.roads: the last road/],
  [
    changed(
      ['travel', 'roads'],
      [3000, 2000, null].map((upToMetres) => ({ upToMetres, kilometresPerHour: 30 })),
    ),
    /^travel\.roads\[1\]\.upToMetres: must reach farther/,
  ],
  [
    changed(['travel'], { kind: 'matrix', places: [{ lon: 1, lat: 1 }], seconds: [0, 1], metres: [0] }),
    /^travel\.seconds: 1 numbers must be given for 1 places, not 2/,
  ],
  [changed(['visits', 0, 'place', 'lat'], 4364), /^visits\[0\]\.place\.lat: /],
  [changed(['visits', 0, 'sameDayAfterVisitKey'], 'x'), /^visits\[0\]\.sameDayAfterVisitKey: no visit has the key x$/],
  [changed(['visits', 0, 'pin'], { afterVisitKey: 'x' }), /^visits\[0\]\.pin\.afterVisitKey: no visit has the key x$/],
  [
    changed(['visits', 0, 'progress'], { state: 'enRoute', routeKeys: ['x'], departedSecond: 0 }),
    /^visits\[0\]\.progress\.routeKeys\[0\]: no route has the key x$/,
  ],
  [changed(['plan', 'routes'], { x: [] }), /^plan\.routes: no route has the key x$/],
  [changed(['plan', 'routes', ANNA], ['x']), /^plan\.routes\.anna 2026-11-26\[0\]: no visit has the key x$/],
  [changed(['plan', 'meetings'], { x: 0 }), /^plan\.meetings: no visit has the key x$/],
  [changed(['plan', 'handOvers'], { x: 0 }), /^plan\.handOvers: no visit has the key x$/],
  [
    changed(['plan', 'routes', ANNA], ['meter-17', 'meter-17']),
    /^plan\.routes\.anna 2026-11-26\[1\]: meter-17 stands there already$/,
  ],
  [twice('routes'), /^routes\[1\]\.key: anna 2026-11-26 is taken$/],
  [twice('visits'), /^visits\[1\]\.key: meter-17 is taken$/],
  [
    changed(
      ['travel', 'speeds'],
      [9, 9].map((fromSecond) => ({ fromSecond, permille: 500 })),
    ),
    /^travel\.speeds\[1\]\.fromSecond: /,
  ],
])('what is malformed is told by its field: %#', (content, sentence) => {
  expect(() => problemFile(content)).toThrow(sentence);
});
