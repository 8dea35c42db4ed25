import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryInstance, routesIn } from '@/testing/arbitrary-instance';
import { random } from '../random';
import { chainOf } from '../search/chain';
import { ROUTING_SETTINGS } from '../search/settings';
import { plainProblem } from './plain-problem';
import { plainRouting } from './plain-routing';
import { completed, verifyPlain } from './verify-plain';

test('whatever is searched, the routes found hold, and cost what the judge says', () => {
  fc.assert(
    fc.property(arbitraryInstance(40), fc.nat(), (file, seed) => {
      const routing = plainRouting(plainProblem(file));
      const chain = chainOf(routing, random(seed), ROUTING_SETTINGS);
      chain.run((iterations) => iterations / 400, 1);
      const { cost, snapshot } = chain.best();
      const { faults, distance, unserved } = verifyPlain(file, routesIn(snapshot));
      expect(faults).toEqual([]);
      expect(cost).toBe(distance + unserved.length * 10_000_000);
    }),
    { numRuns: 150 },
  );
});

test('who is left out fits at no place, and who was forgotten is put in', () => {
  fc.assert(
    fc.property(arbitraryInstance(14), fc.nat(), (file, seed) => {
      const full = completed(file, [], () => false);
      const { faults, unserved } = verifyPlain(file, full.routes);
      expect([faults, full.proved]).toEqual([[], unserved.length]);
      for (const route of full.routes) expect(route.length).toBeGreaterThan(0);
      const number = unserved[seed % Math.max(1, unserved.length)];
      if (number === undefined) return;
      const fuller = full.routes.length < file.vehicles ? [...full.routes, []] : full.routes;
      for (const [r, route] of fuller.entries()) {
        for (const position of [...route.keys(), route.length]) {
          const tried = verifyPlain(file, fuller.with(r, route.toSpliced(position, 0, number)));
          expect(tried.faults.length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('of customers on a line, one forgotten goes where nobody drives a metre more, and what it is too late for is not proved', () => {
  const at = (x: number, demand = 1) => ({ x, y: 0, demand, ready: 0, due: 1000, service: 0 });
  const file = { name: 'line', vehicles: 2, capacity: 3, stops: [at(0, 0), at(30), at(10), at(20), at(5, 9)] };
  expect(completed(file, [[2, 1]], () => false)).toEqual({ routes: [[2, 3, 1]], proved: 1 });
  expect(completed(file, [[2, 3, 1]], () => true)).toEqual({ routes: [[2, 3, 1]], proved: 0 });
});

test('undoing brings back the very routes, and adopting them elsewhere too', () => {
  fc.assert(
    fc.property(arbitraryInstance(25), fc.nat(), (file, seed) => {
      const problem = plainProblem(file);
      const routing = plainRouting(problem);
      const chain = chainOf(routing, random(seed), ROUTING_SETTINGS);
      chain.run((iterations) => iterations / 60, 1);
      const [cost, before] = [routing.cost(), routing.snapshot()];
      for (let i = 0; i < 5; i++) {
        const planned = [...before].find((customer) => customer >= 0);
        if (planned === undefined) return;
        routing.takeOut(planned, 1, 0, () => 0);
        routing.close();
        routing.putIn(planned, 0.5, random(i).fraction);
        routing.undo();
        expect([routing.cost(), routing.snapshot()]).toEqual([cost, before]);
      }
      const other = plainRouting(problem);
      other.adopt(before);
      expect([other.cost(), other.snapshot()]).toEqual([cost, before]);
    }),
    { numRuns: 100 },
  );
});

/** A ring of customers so far apart in time that only one order is possible: the way round, worked by hand. */
test('four corners, one after the other: 4 × 10 and no more', () => {
  const corner = (x: number, y: number, ready: number) => ({ x, y, demand: 1, ready, due: ready + 5, service: 0 });
  const file = {
    name: 'ring',
    vehicles: 2,
    capacity: 10,
    stops: [
      { x: 0, y: 0, demand: 0, ready: 0, due: 100, service: 0 },
      corner(10, 10, 20),
      corner(10, 0, 10),
      corner(0, 10, 30),
    ],
  };
  const chain = chainOf(plainRouting(plainProblem(file)), random(1), ROUTING_SETTINGS);
  chain.run((iterations) => iterations / 50, 1);
  expect([chain.best().cost, routesIn(chain.best().snapshot)]).toEqual([400, [[2, 1, 3]]]);
});
