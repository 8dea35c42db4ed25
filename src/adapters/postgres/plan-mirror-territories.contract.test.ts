import { and, eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FactId, ServicePointId, TerritoryId } from '@/domain/ids';
import { given } from '@/testing/plan-search';
import { hire } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import type { Actor } from '@/use-cases/ports/actor';
import { fact } from './schema/fact';
import { route, visit, visitAssignment } from './schema/route';
import { servicePoint } from './schema/service-point';
import { technician } from './schema/technician';
import { commune, territory } from './schema/territory';
import { workOrder } from './schema/work-order';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
});
afterAll(() => town.drop());

const [WEDNESDAY, THURSDAY] = ['2026-11-25', '2026-11-26'].map((one) => Temporal.PlainDate.from(one)) as [
  Temporal.PlainDate,
  Temporal.PlainDate,
];

/** What the copy says of two days to somebody of a territory, and what the statement does. */
async function bothWays(actor: Actor) {
  const span = { from: WEDNESDAY, to: THURSDAY };
  const now = town.ports.clock.now();
  return town.ports.transactAlone(actor, async ({ plan }) => {
    const { spans } = await plan.mirrored({ spans: [span], now, jobs: [] });
    const { technicians, visits, versions } = await plan.ground({ ...span, now, technicianIds: null, jobs: [] });
    return { copy: spans[0], statement: { technicians, visits, versions } };
  });
}

test('what changes in the work of somebody moved to another territory is heard in both', async () => {
  const { database, dispatcher } = town;
  const there: Actor = { ...dispatcher, territoryId: v7() as TerritoryId };
  await database.insert(territory).values({ id: there.territoryId, name: 'Durance' });
  const [lea, julie] = [
    await hire(town, 'Léa', { skills: ['networkValves'] }),
    await hire(town, 'Julie', { skills: [] }),
  ];
  const first = await given(town, lea, { eastMetres: 900, day: `${WEDNESDAY}`, time: '09:00' });
  const second = await given(town, lea, { eastMetres: 1_900, day: `${THURSDAY}`, time: '09:00' });
  const third = await given(town, lea, { eastMetres: 2_900, day: `${THURSDAY}`, time: '14:00' });
  await database.update(technician).set({ territoryId: there.territoryId }).where(eq(technician.id, lea));
  const { territoryId } = dispatcher;
  await database.insert(route).values({ technicianId: julie, day: WEDNESDAY, territoryId });

  const { visitId, workOrderId } = first;
  const at = Temporal.Instant.from(first.start);
  const during = { start: at.add({ minutes: 30 }), end: at.add({ minutes: 60 }) };
  const [order] = await database.select().from(workOrder).where(eq(workOrder.id, workOrderId));
  const point = order?.servicePointId as ServicePointId;
  const changedTo = (to: Partial<typeof visitAssignment.$inferInsert>) =>
    database.update(visitAssignment).set(to).where(eq(visitAssignment.visitId, visitId));
  const changes: Readonly<Record<string, () => Promise<unknown>>> = {
    later: () => changedTo({ during }),
    pinned: () => database.update(visit).set({ pinned: true }).where(eq(visit.id, visitId)),
    longer: () => database.update(workOrder).set({ durationMinutes: 95 }).where(eq(workOrder.id, workOrderId)),
    elsewhere: () => database.update(servicePoint).set({ street: 'rue Neuve' }).where(eq(servicePoint.id, point)),
    begun: () => database.update(visit).set({ state: 'onSite' }).where(eq(visit.id, visitId)),
    arrived: () => {
      const said = { author: 'test', source: 'test', happenedAt: at, recordedAt: at, territoryId };
      const about = { subjectKind: 'workOrder' as const, subject: workOrderId, payload: { visitId } };
      return database.insert(fact).values({ id: v7() as FactId, kind: 'arrived', ...said, ...about });
    },
    counted: () =>
      database
        .update(route)
        .set({ version: sql`${route.version} + 1` })
        .where(and(eq(route.technicianId, lea), eq(route.day, WEDNESDAY))),
    'given to Julie': () => changedTo({ technicianId: julie }),
    'given back': () => changedTo({ technicianId: lea }),
    renamed: () => database.update(commune).set({ name: 'Salon' }).where(eq(commune.insee, '13103')),
    'renamed once it belongs to a third': async () => {
      const thirdId = v7() as TerritoryId;
      await database.insert(territory).values({ id: thirdId, name: 'Crau' });
      await database.update(commune).set({ territoryId: thirdId }).where(eq(commune.insee, '13103'));
      for (const actor of [there, dispatcher]) await bothWays(actor);
      await database.update(commune).set({ name: 'Salon-de-Provence' }).where(eq(commune.insee, '13103'));
    },
    'deleted outright': () =>
      database.execute(sql`with gone as (delete from visit_assignment where visit_id = ${third.visitId})
        delete from visit where id = ${third.visitId}`),
    'taken off': () => database.delete(visitAssignment).where(eq(visitAssignment.visitId, second.visitId)),
  };
  for (const actor of [there, dispatcher]) await bothWays(actor);
  const seen = [];
  for (const [name, change] of Object.entries(changes)) {
    const before = await bothWays(there);
    await change();
    for (const actor of [there, dispatcher]) {
      const { copy, statement } = await bothWays(actor);
      expect(copy, name).toEqual(statement);
    }
    const after = await bothWays(there);
    seen.push(JSON.stringify(after.statement) !== JSON.stringify(before.statement));
  }
  // Each of them is something they read there.
  expect(seen).toEqual(Object.keys(changes).map(() => true));
});
