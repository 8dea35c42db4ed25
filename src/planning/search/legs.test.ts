import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roadProblem, roadRoute, roadVisit } from '@/testing/arbitrary-problem';
import { problemOf } from '../model/problem';
import type { Place, TravelModel } from '../model/problem-description';
import { legsIn } from './legs';

const HOUR = 3600;

test('every drive is what the problem says, there and back apart, however far, and forgotten when the next is written', () => {
  const legs = legsIn(12);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 10 }), fc.nat(1000), fc.boolean(), (count, salt, isSameBack) => {
      const visits = Array.from({ length: count }, (_, v) => roadVisit(`v${v}`, v));
      const hash = (from: Place, to: Place) => Math.abs(Math.round(from.lon * 7919 + to.lon * 104_729 + salt * 31));
      const leg: TravelModel['leg'] = (from, to) => {
        const cell = isSameBack ? hash(from, to) + hash(to, from) : hash(from, to);
        return { seconds: (cell * 997) % (40 * HOUR), metres: (cell * 13) % 900_000 };
      };
      const problem = problemOf({ ...roadProblem([roadRoute('anna')], visits), travel: { leg, isSameBack } });
      const { from, to, slotOf, places } = legs.write(problem);
      problem.numbering.places.forEach((here, a) => {
        problem.numbering.places.forEach((there, b) => {
          if (a === b) return;
          const { seconds, metres } = leg(here, there);
          expect([legs.travel.seconds(a, b), legs.travel.metres(a, b)]).toEqual([seconds, metres]);
          const [row, column] = [slotOf[a] ?? -1, slotOf[b] ?? -1];
          expect(from[row * places + column]).toBe(Math.min(seconds, 0xffff));
          expect(to[column * places + row]).toBe(Math.min(seconds, 0xffff));
        });
      });
    }),
    { numRuns: 100 },
  );
});
