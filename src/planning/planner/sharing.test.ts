import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuestion, roadProblem, roadRoute, roadVisit } from '@/testing/arbitrary-problem';
import { planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import { random } from '../random';
import { chainOf } from '../search/chain';
import { dayGround } from '../search/day-ground';
import { roomOf } from '../search/day-room';
import { DAY_SETTINGS } from '../search/settings';
import { planCents } from '../timetable/cost';
import { searchStart } from './plan-day';
import { joined, partsOf } from './sharing';

test('searches of parts change their own routes only, and what they save adds up', () => {
  fc.assert(
    fc.property(
      arbitraryQuestion(),
      fc.nat(),
      fc.integer({ min: 2, max: 3 }),
      ({ problem: asked, begun }, seed, parts) => {
        const problem = problemOf(asked);
        const routings = Array.from({ length: parts }, () =>
          searchStart(problem, planOf(problem, begun), dayGround(roomOf(problem))),
        );
        const chains = routings.map((routing, part) => chainOf(routing, random(seed + part), DAY_SETTINGS));
        const [first] = chains;
        let present = first!.present();
        for (let cut = 1; cut <= 3; cut++) {
          const base = present;
          const partOf = partsOf(problem, base.snapshot, parts, cut);
          const ends = chains.map((chain, part) => {
            chain.goOn(base.snapshot, { partOf, part });
            chain.run((iterations) => iterations / 40, cut / 3);
            return chain.present();
          });
          ends.forEach(({ snapshot }, part) => {
            const isOwn = Uint8Array.from(partOf, (other) => Number(other === part));
            expect(joined([base.snapshot, snapshot], isOwn)).toEqual(snapshot);
          });
          const cost = ends.reduce((sum, end) => sum + end.cost - base.cost, base.cost);
          present = {
            cost,
            snapshot: joined(
              ends.map(({ snapshot }) => snapshot),
              partOf,
            ),
          };
          const [whole] = routings;
          whole!.adopt(present.snapshot);
          expect([whole!.cost(), planCents(problem, whole!.plan())]).toEqual([cost, cost]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a territory is cut into slices of about as many visits each, another way each time', () => {
  const routes = Array.from({ length: 12 }, (_, t) => roadRoute(`t${t}`));
  const visits = Array.from({ length: 36 }, (_, v) => roadVisit(`v${v}`, 3 * v));
  const problem = problemOf(roadProblem(routes, visits));
  const snapshot = Int32Array.from(routes.flatMap((_, t) => [3, 3 * t, 3 * t + 1, 3 * t + 2]));
  const cuts = [1, 2, 3].map((turn) => [...partsOf(problem, snapshot, 3, turn)]);
  for (const parts of cuts) {
    expect([0, 1, 2].map((part) => parts.filter((one) => one === part).length)).toEqual([4, 4, 4]);
    // The road is straight: each part is a stretch of it, from one end or the other.
    expect(parts).toEqual([...parts].sort((a, b) => (parts[0] === 0 ? a - b : b - a)));
  }
  expect(new Set(cuts.map((parts) => parts[0])).size).toBeGreaterThan(1);
});
