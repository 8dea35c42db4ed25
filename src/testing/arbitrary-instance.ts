import fc from 'fast-check';
import type { RoutingFile } from '@/planning/plain/routing-file';

/** A benchmark instance with at most so many customers, some of whom nobody can serve. */
export const arbitraryInstance = (customers: number): fc.Arbitrary<RoutingFile> =>
  fc.record({
    name: fc.constant('arbitrary'),
    vehicles: fc.integer({ min: 1, max: 8 }),
    capacity: fc.integer({ min: 20, max: 120 }),
    stops: fc
      .array(
        fc.record({
          x: fc.integer({ min: 0, max: 60 }),
          y: fc.integer({ min: 0, max: 60 }),
          demand: fc.integer({ min: 0, max: 30 }),
          ready: fc.integer({ min: 0, max: 200 }),
          width: fc.integer({ min: 0, max: 120 }),
          service: fc.integer({ min: 0, max: 12 }),
        }),
        { maxLength: customers },
      )
      .map((stops) => [
        { x: 30, y: 30, demand: 0, ready: 0, due: 300, service: 0 },
        ...stops.map(({ width, ...stop }) => ({ ...stop, due: stop.ready + width })),
      ]),
  });

/** The routes of a search as the file numbers customers, those used only. */
export function routesIn(snapshot: Int32Array): number[][] {
  const routes: number[][] = [[]];
  for (const customer of snapshot) {
    if (customer < 0) routes.push([]);
    else routes.at(-1)?.push(customer + 1);
  }
  return routes.filter((route) => route.length > 0);
}
