import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { random } from '@/planning/random';
import { newTown } from '@/testing/town';
import { askedFor, booksIt } from './offers-callers';
import { judgeOf } from './offers-judge';
import { newTally } from './offers-tally';
import { staffedTown } from './offers-town';

test('the judge of the offers drill sees a visit moved out of its window, one nobody can reach, and one lost', async () => {
  const town = await staffedTown(await newTown('2026-11-23T06:30:00+01:00'), 40);
  const dice = random(3);
  const tally = newTally();
  const judge = judgeOf(town);
  await judge.look();
  for (let n = 0; n < 12; n += 1) {
    const caller = await askedFor(town, dice, tally, null);
    if (caller) await booksIt(town, dice, tally, caller);
  }
  expect(tally.counted('booked')).toBe(12);
  expect(await judge.newlyBroken()).toEqual([]);

  const first = sql`(select visit_id from visit_assignment where day > '2026-11-23' order by visit_id limit 1)`;
  const span = (by: string) => sql`tstzrange(lower(during) + ${by}::interval, upper(during) + ${by}::interval)`;
  await town.database.execute(sql`update visit_assignment set during = ${span('5 hours')} where visit_id = ${first}`);
  expect((await judge.newlyBroken()).filter((fault) => fault.includes('promise of'))).toHaveLength(1);
  await town.database.execute(sql`update visit_assignment set during = ${span('-9 hours')} where visit_id = ${first}`);
  expect((await judge.newlyBroken()).filter((fault) => fault.includes('before anybody can be there'))).toHaveLength(1);
  await town.database.execute(sql`update visit_assignment set blocks = false where visit_id = ${first}`);
  expect((await judge.newlyBroken()).filter((fault) => fault.includes('without anybody'))).toHaveLength(1);
  await town.database.execute(sql`delete from held_skill`);
  expect((await judge.newlyBroken()).filter((fault) => fault.includes('skills')).length).toBeGreaterThan(5);
  await town.drop();
}, 30_000);
