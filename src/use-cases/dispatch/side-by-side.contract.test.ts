import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { route } from '@/adapters/postgres/schema/route';
import { technician } from '@/adapters/postgres/schema/technician';
import { territory } from '@/adapters/postgres/schema/territory';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { VisitTarget } from '@/domain/commands/move-visit';
import type { TechnicianId, TerritoryId } from '@/domain/ids';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '../appointments/book-appointment';
import { offerWindows } from '../appointments/offer-windows';
import { assignVisit } from './assign-visit';
import { candidates } from './candidates';
import { whatIf } from './what-if';

let town: Town;
let julie: TechnicianId;
const DAY = '2026-11-24';
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  julie = await hire(town, 'Julie', { skills: ['networkValves', 'meterReplacement', 'leakDetection'] });
});
afterAll(() => town.drop());

const id = () => town.ports.newId();
const assigning = (workOrderId: string, rest: object = {}) =>
  AssignVisit.parse({
    id: id(),
    workOrderId,
    visitId: id(),
    technicianId: julie,
    day: DAY,
    start: null,
    seen: [],
    ...rest,
  });
const booking = (workOrderId: string, technicianId: string, appointmentId: string = id()) => {
  const place = { technicianId, windowStart: `${DAY}T08:00:00+01:00`, windowEnd: `${DAY}T10:00:00+01:00` };
  return BookAppointment.parse({ id: id(), workOrderId, appointmentId, place });
};

test('a question about a job somebody is deciding on is answered at once', async () => {
  const workOrderId = await request(town, 'meterReplacement');
  const leak = await request(town, 'leak');
  const to = VisitTarget.parse({ technicianId: julie, day: DAY, position: null, start: null });
  const answers = await town.ports.transactAlone(town.dispatcher, async (store) => {
    await store.workOrders.find(workOrderId);
    await store.workOrders.find(leak);
    const asked = Promise.all([
      whatIf(town.ports, town.dispatcher, { workOrderId, to }),
      offerWindows(town.ports, town.dispatcher, { workOrderId }),
      candidates(town.ports, town.dispatcher, { workOrderId: leak }),
    ]);
    return Promise.race([asked, new Promise<[]>((resolve) => setTimeout(() => resolve([]), 3000))]);
  });
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
});

/** Somebody who works for another water utility on the same database. */
async function stranger(): Promise<TechnicianId> {
  const territoryId = v7() as TerritoryId;
  const strangerId = v7() as TechnicianId;
  const home = { startLon: 5, startLat: 43, endLon: 5, endLat: 43 };
  await town.database.insert(territory).values({ id: territoryId, name: 'Arles' });
  await town.database
    .insert(technician)
    .values({ id: strangerId, territoryId, reference: 'T-A', name: 'Ali', ...home });
  return strangerId;
}

test('a route seen of somebody unknown, or of another territory, is a plan that has changed, and no route', async () => {
  const before = await town.database.select().from(route);
  for (const technicianId of [id(), await stranger()]) {
    const workOrderId = await request(town, 'valveCheck');
    const seen = [{ technicianId, day: DAY, version: 1 }];
    expect(await assignVisit(town.ports, town.dispatcher, assigning(workOrderId, { seen }))).toEqual({
      ok: false,
      refusal: { kind: 'planChanged' },
    });
    expect(await assignVisit(town.ports, town.dispatcher, assigning(workOrderId, { technicianId }))).toMatchObject({
      ok: false,
      refusal: { kind: 'infeasible', rule: 'notWorking' },
    });
    const job = await request(town, 'meterReplacement');
    expect(await bookAppointment(town.ports, town.dispatcher, booking(job, technicianId))).toMatchObject({
      ok: false,
      refusal: { kind: 'infeasible', rule: 'notWorking' },
    });
  }
  expect(await town.database.select().from(route)).toEqual(before);
});

test('an id that something else has already is refused, and nothing is changed', async () => {
  const taken = assigning(await request(town, 'valveCheck'));
  expect(await assignVisit(town.ports, town.dispatcher, taken)).toMatchObject({ ok: true });
  const again = assigning(await request(town, 'valveCheck'), { visitId: taken.visitId });
  const notYours = { ok: false, refusal: { kind: 'notYours' } };
  expect(await assignVisit(town.ports, town.dispatcher, again)).toEqual(notYours);

  const fixed = booking(await request(town, 'meterReplacement'), julie);
  expect(await bookAppointment(town.ports, town.dispatcher, fixed)).toMatchObject({ ok: true });
  const other = booking(await request(town, 'meterReplacement'), julie, fixed.appointmentId);
  expect(await bookAppointment(town.ports, town.dispatcher, other)).toEqual(notYours);
  const rows = await town.ports.transactAlone(town.dispatcher, (store) => store.routes.visitsOf(other.workOrderId));
  expect(rows).toEqual([]);
});
