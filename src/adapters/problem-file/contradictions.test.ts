import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemFile } from './problem-file';

type Fields = Record<string, unknown>;
type Example = { routes: [Fields]; visits: [Fields]; travel: Fields; prices: Fields };

const documented = () =>
  JSON.parse(/```json\n([\s\S]*?)```/.exec(readFileSync('docs/problem-format.md', 'utf8'))?.[1] ?? '') as Example;

/** The documented example with these fields of its route, or its visit, otherwise; and routes or visits like it beside it. */
function withRoutes(...changes: Fields[]): string {
  const example = documented();
  return JSON.stringify({ ...example, routes: changes.map((change) => ({ ...example.routes[0], ...change })) });
}
function withVisits(...changes: Fields[]): string {
  const example = documented();
  const visits = changes.map((change, i) => ({ ...example.visits[0], key: `v${i}`, ...change }));
  return JSON.stringify({ ...example, visits, plan: { routes: {} } });
}
function withTravel(change: Fields): string {
  const example = documented();
  return JSON.stringify({ ...example, travel: { ...example.travel, ...change } });
}

const span = (startSecond: number, endSecond: number) => ({ startSecond, endSecond });
const done = { progress: { state: 'done', routeKeys: ['anna 2026-11-26'], arrivedSecond: 8, finishedSecond: 9 } };
const onTheWay = { progress: { state: 'enRoute', routeKeys: ['anna 2026-11-26'], departedSecond: 8 } };
const part = (number: number) => ({ works: { key: 'trench', part: number } });

describe('what contradicts itself is told by its field', () => {
  test.each([
    [withRoutes({ shift: [span(10, 10)] }), 'routes[0].shift[0].endSecond: must come after its startSecond'],
    [withRoutes({ shift: [span(50, 60), span(20, 10)] }), 'routes[0].shift[1].endSecond: '],
    [withRoutes({ shift: [span(10, 30), span(20, 40)] }), 'routes[0].shift[1].startSecond: '],
    [withRoutes({ shift: [span(50, 60), span(20, 30)] }), 'routes[0].shift[1].startSecond: '],
    [withRoutes({ absences: [span(30, 20)] }), 'routes[0].absences[0].endSecond: '],
    [withRoutes({}, { key: 'again' }), 'routes[1].shift: anna is on routes[0] meanwhile'],
    [withRoutes({ day: 1e300 }), 'routes[0].day: '],
    [withRoutes({ shift: [span(0, 1e12)] }), 'routes[0].shift[0].endSecond: '],
    [withRoutes({ overtimeLimitSeconds: 2_000_000_000 }), 'routes[0].overtimeLimitSeconds: '],
    [withRoutes({ overtimeCentsPerHour: 1e15 }), 'routes[0].overtimeCentsPerHour: '],
    [withRoutes({ stock: { valve: 1e12 } }), 'routes[0].stock.valve: '],
    [withVisits({ serviceSeconds: 2_000_000_000 }), 'visits[0].serviceSeconds: '],
    [withVisits({ serviceSeconds: null }), 'visits[0].serviceSeconds: '],
    [withVisits({ window: { ...span(9, 8), lateCents: 0 } }), 'visits[0].window.endSecond: '],
    [withVisits({ window: { ...span(8, 9), lateCents: 0 }, releaseSecond: 10 }), 'visits[0].releaseSecond: '],
    [
      withVisits({ pin: { technicianKey: 'nobody' } }),
      'visits[0].pin.technicianKey: no route has the technician nobody',
    ],
    [withVisits({ pin: { startSecond: -1 } }), 'visits[0].pin.startSecond: '],
    [withVisits({ priority: 1_000_000 }), 'visits[0].priority: '],
    [withVisits({ unassignedCents: 1e15 }), 'visits[0].unassignedCents: '],
    [
      withVisits({ progress: { state: 'done', routeKeys: [], arrivedSecond: 8, finishedSecond: 9 } }),
      'visits[0].progress.routeKeys: ',
    ],
    [
      withVisits({ progress: { state: 'done', routeKeys: ['anna 2026-11-26'], arrivedSecond: 9, finishedSecond: 8 } }),
      'visits[0].progress.finishedSecond: ',
    ],
    [
      withVisits({
        progress: { state: 'enRoute', routeKeys: ['anna 2026-11-26', 'anna 2026-11-26'], departedSecond: 8 },
      }),
      'visits[0].progress.routeKeys[1]: anna 2026-11-26 is named already',
    ],
    [withVisits(onTheWay, onTheWay), 'visits[1].progress.routeKeys[0]: anna 2026-11-26 is on the way to v0 already'],
    [withVisits({ pin: { afterVisitKey: 'v0' } }), 'visits[0].pin.afterVisitKey: v0 waits for itself'],
    [
      withVisits({ pin: { afterVisitKey: 'v1' } }, { pin: { afterVisitKey: 'v2' } }, { pin: { afterVisitKey: 'v1' } }),
      'visits[2].pin.afterVisitKey: v1, v2 wait for each other in a circle',
    ],
    [
      withVisits({ sameDayAfterVisitKey: 'v1' }, { pin: { afterVisitKey: 'v0' } }),
      'visits[1].pin.afterVisitKey: v0, v1 wait for each other in a circle',
    ],
    [withVisits({ ...part(1), sameDayAfterVisitKey: 'v1' }, part(2)), 'visits[1].works.part: v0, v1 wait'],
    [withVisits(part(1), part(1)), 'visits[1].works.part: trench has a part 1 already'],
    [
      withTravel({
        kind: 'matrix',
        places: [],
        seconds: [],
        metres: [],
        roadFactor: undefined,
        doorstepSeconds: undefined,
        roads: undefined,
      }),
      'visits[0].place: is not among travel.places',
    ],
    [withTravel({ roads: [{ upToMetres: null, kilometresPerHour: 1e-9 }] }), 'travel: from one end of the map'],
    [withTravel({ roadFactor: 1e300 }), 'travel.roadFactor: '],
    [JSON.stringify(documented()).replace('1.3', '1e999'), 'travel.roadFactor: '],
    [JSON.stringify(documented()).replace('1800', 'NaN'), 'not JSON: '],
  ])('%#', (content, sentence) => {
    expect(() => problemFile(content)).toThrow(sentence);
  });
});

test.each([
  ['a break of no length', withRoutes({ shift: [span(10, 20), span(20, 30)] })],
  ['two shifts one after the other', withRoutes({ shift: [span(10, 20)] }, { key: 'late', shift: [span(20, 30)] })],
  ['a window of one second', withVisits({ window: { ...span(8, 8), lateCents: 0 }, releaseSecond: 8 })],
  ['work that people recorded as done at once', withVisits(done, done)],
  ['more people than there are', withVisits({ crewSize: 9 })],
  ['work told to somebody who is not there', withVisits({ told: { technicianKey: 'gone', arrivalSecond: 9 } })],
  [
    'two that wait for one',
    withVisits({}, { pin: { afterVisitKey: 'v0' } }, { pin: { afterVisitKey: 'v0' }, sameDayAfterVisitKey: 'v0' }),
  ],
])('%s is no contradiction', (_, content) => {
  expect(problemFile(content).visits.length).toBeGreaterThan(0);
});

test('a chain as long as the file is followed to its end', () => {
  const chain = Array.from({ length: 20_000 }, (_, v) => (v === 0 ? {} : { pin: { afterVisitKey: `v${v - 1}` } }));
  expect(problemFile(withVisits(...chain)).visits).toHaveLength(20_000);
  expect(() => problemFile(withVisits(...chain.with(0, { pin: { afterVisitKey: 'v19999' } })))).toThrow('in a circle');
});
