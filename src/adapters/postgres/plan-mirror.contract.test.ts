import { eq, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TechnicianId, WorkOrderId } from '@/domain/ids';
import { random } from '@/planning/random';
import { anotherProcess } from '@/testing/another-process';
import { changesAtRandom } from '@/testing/changes-at-random';
import { hire, isAway, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import type { MirrorAsked } from '@/use-cases/ports/plan-ground';
import type { Store } from '@/use-cases/ports/store';
import { forgetPlanChanges } from './queries/plan-changes';
import { groundStatement } from './queries/plan-ground';
import { planChange, planChangeFloor } from './schema/machinery';
import { absence, technician } from './schema/technician';

const NOW = '2026-11-23T07:00:00+01:00';
const day = (text: string) => Temporal.PlainDate.from(text);
const WEEK = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((one) => ({
  from: day(one),
  to: day(one),
}));
const AROUND = { from: day('2026-11-22'), to: day('2026-11-24') };

let town: Town;
let elsewhere: ReturnType<typeof anotherProcess>;
let julie: TechnicianId;

beforeAll(async () => {
  town = await newTown(NOW);
  elsewhere = anotherProcess(town);
  julie = await hire(town, 'Julie', { skills: ['meterReplacement', 'meterReading', 'networkValves', 'leakRepair'] });
  await hire(town, 'Marc', { skills: ['meterReplacement', 'leakDetection', 'customerAdvice'] });
  await hire(town, 'Nadia', { skills: ['meterReplacement', 'meterReading', ['sampling', '2026-11-25']] });
});
afterAll(async () => {
  await elsewhere.close();
  await town.drop();
});

const asked = (jobs: readonly WorkOrderId[] = []): MirrorAsked => {
  return { spans: [...WEEK, AROUND], now: town.ports.clock.now(), jobs };
};

/** What the copy says and what statements about the same days say, in one transaction. */
async function bothWays(store: Store, jobs: readonly WorkOrderId[] = []) {
  const question = asked(jobs);
  const mirrored = await store.plan.mirrored(question);
  const whole = { technicianIds: null, now: question.now, jobs };
  const fresh = [];
  for (const span of question.spans) {
    const { holds: _, jobs: __, ...ground } = await store.plan.ground({ ...span, ...whole });
    fresh.push(ground);
  }
  const all = await store.plan.ground({ from: day('2026-11-22'), to: day('2026-11-27'), ...whole });
  return { mirrored, fresh: { spans: fresh, holds: all.holds, jobs: all.jobs } };
}

async function isTheSame({ ports }: Pick<Town, 'ports'>, jobs: readonly WorkOrderId[] = []): Promise<void> {
  const { mirrored, fresh } = await ports.transactAlone(town.dispatcher, (store) => bothWays(store, jobs));
  const inSpan = mirrored.holds.filter((hold) => hold.day >= '2026-11-22' && hold.day <= '2026-11-27');
  expect({ ...mirrored, holds: inSpan }).toEqual(fresh);
}

const slices = async ({ ports }: Pick<Town, 'ports'>) =>
  (await ports.transactAlone(town.dispatcher, (store) => store.plan.mirrored(asked()))).spans;

test('after any change, by this process or another, the copy is what the statement gives', async () => {
  const dice = random(7);
  const change = changesAtRandom(town, elsewhere, dice);
  const done = new Map<string, number>();
  for (let n = 0; n < 100; n += 1) {
    const name = await change();
    done.set(name, (done.get(name) ?? 0) + 1);
    await isTheSame(town, [v7() as WorkOrderId]);
    if (n % 5 === 0) await isTheSame(elsewhere);
  }
  expect(done.size).toBeGreaterThanOrEqual(24);
  await town.database.update(technician).set({ active: true });
  await isTheSame(town);
}, 120_000);

test('every table the plan is read from notes its changes; places kept are always read', async () => {
  const { territoryId } = town.dispatcher;
  const whole = { ...AROUND, now: town.ports.clock.now(), technicianIds: null, jobs: 'unassigned' } as const;
  const { sql: text } = new PgDialect({ casing: 'snake_case' }).sqlToQuery(groundStatement(territoryId, whole));
  const named = new Set([...text.matchAll(/(?:from|join) (\w+)/g)].map(([, name]) => name));
  const { rows } = await town.database.execute<{ name: string; notes: boolean }>(sql`
    select c.relname as name, exists (
      select from pg_trigger t where t.tgrelid = c.oid and t.tgname like '%noted' and t.tgenabled <> 'D') as notes
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`);
  const read = rows.filter(({ name }) => named.has(name));
  expect(read.length).toBeGreaterThanOrEqual(14);
  expect(read.filter(({ notes }) => !notes).map(({ name }) => name)).toEqual(['hold']);
});

test('a slice nobody has touched stays the very same', async () => {
  const before = await slices(town);
  await isAway(town, julie, '2027-03-01T08:00:00+01:00', '2027-03-01T09:00:00+01:00');
  const order = await request(town, 'meterReplacement');
  const after = await slices(town);
  expect(after.map((slice, i) => slice === before[i])).toEqual([true, true, true, true, true, true]);
  expect(order).toBeDefined();
  await isAway(town, julie, '2026-11-25T08:00:00+01:00', '2026-11-25T09:00:00+01:00');
  const away = await slices(town);
  expect(away[2]).not.toBe(before[2]);
});

let forgettings = 0;
/** Every time later than the last by what lies between two of them. */
const forgettingTime = () => {
  forgettings += 1;
  return Temporal.Instant.from(NOW).add({ minutes: 5 * forgettings });
};

const AWAY = {
  startsAt: Temporal.Instant.from('2026-11-26T08:00:00+01:00'),
  endsAt: Temporal.Instant.from('2026-11-26T09:00:00+01:00'),
};
const fallIll = (store: Store, id: string) =>
  store.register.addAbsence({ id, technicianId: julie, ...AWAY, reason: 'sick' });
const absencesSeen = async (store: Store) => {
  const { spans } = await store.plan.mirrored(asked());
  return spans[3]?.technicians.find(({ id }) => id === julie)?.absences.length;
};

test('who has written sees it at once, nobody else before the end; what is undone was never there', async () => {
  const { ports, dispatcher } = town;
  const before = await ports.transactAlone(dispatcher, absencesSeen);
  const undone = ports.transactAlone(dispatcher, async (store) => {
    await fallIll(store, v7());
    expect(await absencesSeen(store)).toBe((before ?? 0) + 1);
    expect(await ports.transactAlone(dispatcher, absencesSeen)).toBe(before);
    await isTheSame(town);
    const { mirrored, fresh } = await bothWays(store);
    expect(mirrored.spans).toEqual(fresh.spans);
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  expect(await ports.transactAlone(dispatcher, absencesSeen)).toBe(before);
  await isTheSame(town);
});

test('a transaction that read first and wrote afterwards is not taken for seen', async () => {
  const { ports, dispatcher } = town;
  const before = (await ports.transactAlone(dispatcher, absencesSeen)) ?? 0;
  const id = v7();
  const order = await request(town, 'meterReplacement');
  await ports.transactAlone(dispatcher, async (store) => {
    // It has a number from here on, as every command has, and later ones come and go: its own snapshots take it for one that is over.
    await store.workOrders.find(order);
    await isAway(town, julie, '2027-04-01T08:00:00+02:00', '2027-04-01T09:00:00+02:00');
    await absencesSeen(store);
    await fallIll(store, id);
  });
  expect(await ports.transactAlone(dispatcher, absencesSeen)).toBe(before + 1);
  await town.database.delete(absence).where(eq(absence.id, id));
  expect(await ports.transactAlone(dispatcher, absencesSeen)).toBe(before);
});

test('changes that were forgotten meanwhile are made up for by reading everything', async () => {
  await isTheSame(elsewhere);
  await isAway(town, julie, '2026-11-24T08:00:00+01:00', '2026-11-24T09:00:00+01:00');
  // Only what everybody on the server has finished is forgotten, and other tests are at work there.
  const remembered = async () => {
    await town.database.execute(sql`select pg_current_xact_id()`);
    await forgetPlanChanges(town.database, forgettingTime());
    return (await town.database.select().from(planChange)).length;
  };
  await expect.poll(remembered, { timeout: 10_000 }).toBe(0);
  await isTheSame(elsewhere);
});

test('a copy in which nothing changes stays good however often what is old is forgotten', async () => {
  await isTheSame(town);
  const before = await slices(town);
  for (let i = 0; i < 3; i += 1) {
    await town.database.execute(sql`select pg_current_xact_id()`);
    await forgetPlanChanges(town.database, forgettingTime());
    const now = await slices(town);
    expect(now.every((slice, n) => slice === before[n])).toBe(true);
  }
});

test('ten workers forget at the pace of one', async () => {
  const floor = async () => {
    await town.database.execute(sql`select pg_current_xact_id()`);
    const [row] = await town.database.select().from(planChangeFloor);
    return [row?.floor, row?.next, row?.forgottenAt] as const;
  };
  const workers = (at: Temporal.Instant) =>
    Promise.all(Array.from({ length: 10 }, () => forgetPlanChanges(town.database, at)));
  const now = forgettingTime();
  await forgetPlanChanges(town.database, now);
  const [, before] = await floor();
  await workers(now.add({ minutes: 4 }));
  expect((await floor())[1]).toBe(before);
  await workers(now.add({ minutes: 5 }));
  const [gone, next, at] = await floor();
  // Once for all ten: what was listed then is listed still.
  expect([gone, `${at}`]).toEqual([before, `${now.add({ minutes: 5 })}`]);
  await workers(now.add({ minutes: 6 }));
  expect(await floor()).toEqual([gone, next, at]);
  // Set back, the clock does not stop it.
  await workers(now);
  expect(`${(await floor())[2]}`).toBe(`${now}`);
});

test('many at once are all told the present', async () => {
  await isAway(town, julie, '2026-11-27T10:00:00+01:00', '2026-11-27T11:00:00+01:00');
  await Promise.all(Array.from({ length: 8 }, () => isTheSame(town)));
  const fresh = anotherProcess(town);
  await Promise.all(Array.from({ length: 8 }, () => isTheSame(fresh)));
  await fresh.close();
});
