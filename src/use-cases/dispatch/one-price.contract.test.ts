import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parisDay } from '@/domain/calendar/paris';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { VisitTarget } from '@/domain/commands/move-visit';
import type { TechnicianId, WorkOrderId } from '@/domain/ids';
import { hire, isAway, isOnCall, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { assignVisit } from './assign-visit';
import { candidates } from './candidates';
import { whatIf } from './what-if';
import { whyTechnician } from './why-technician';

/** Julie alone takes samples, three of the five know hydrants, everybody valves: what anybody else holds is part of each price. */
let town: Town;
let julie: TechnicianId;
let karim: TechnicianId;
const DAY = '2026-11-23';
beforeAll(async () => {
  town = await newTown(`${DAY}T07:00:00+01:00`);
  julie = await hire(town, 'Julie', { skills: ['networkValves', 'leakRepair', 'sampling', 'hydrants'] });
  karim = await hire(town, 'Karim', { skills: ['networkValves', 'leakRepair', 'hydrants'] });
  await hire(town, 'Léa', { skills: ['networkValves'], weekdays: [2, 3] });
  const nora = await hire(town, 'Nora', { skills: ['networkValves', 'hydrants'] });
  await isAway(town, nora, `${DAY}T00:00:00+01:00`, `${DAY}T23:00:00+01:00`);
  const omar = await hire(town, 'Omar', { skills: ['networkValves'], weekdays: [] });
  await isOnCall(town, omar, '2026-11-22T17:00:00+01:00', `${DAY}T07:50:00+01:00`);
  await hire(town, 'Paul', { skills: ['networkValves'], shift: [['05:00', '06:30']] });
});
afterAll(() => town.drop());

const id = () => town.ports.newId();

async function assigned(workOrderId: WorkOrderId, technicianId: TechnicianId, day = DAY) {
  const place = { technicianId, day, start: null };
  const command = AssignVisit.parse({ id: id(), workOrderId, visitId: id(), ...place, seen: [] });
  const answer = await assignVisit(town.ports, town.dispatcher, command);
  if (!answer.ok) throw new Error(answer.refusal.kind);
}

type Arrival = { readonly technicianId: TechnicianId; readonly arrival: string };

/** What drops say the job would cost with somebody: where it is cheapest that day, and at that instant. */
async function dropped(workOrderId: WorkOrderId, { technicianId, arrival }: Arrival) {
  const day = parisDay(Temporal.Instant.from(arrival)).toString();
  const said = [];
  for (const start of [null, arrival]) {
    const to = VisitTarget.parse({ technicianId, day, position: null, start });
    const answer = await whatIf(town.ports, town.dispatcher, { workOrderId, to });
    said.push(answer.ok && answer.value.costCents);
  }
  return said;
}

async function others(workOrderId: WorkOrderId) {
  const answer = await whyTechnician(town.ports, town.dispatcher, { workOrderId });
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value.others.filter((one) => one.isPossible);
}

test('a job dragged to somebody costs what it would cost by the panel that says why not them', async () => {
  await assigned(await request(town, 'valveCheck', { eastMetres: 3_000 }), karim);
  const waiting = await request(town, 'valveCheck', { eastMetres: 7_000 });
  const planned = await request(town, 'valveCheck', { eastMetres: 6_000 });
  await assigned(planned, karim);
  for (const job of [waiting, planned]) {
    const told = await others(job);
    expect(told.map(({ technicianId }) => technicianId)).toContain(julie);
    for (const one of told) expect(await dropped(job, one)).toEqual([one.costCents, one.costCents]);
  }
});

test('a leak dragged to somebody costs what it costs in the list of who could go', async () => {
  const leak = await request(town, 'leak', { eastMetres: 2_000 });
  const answer = await candidates(town.ports, town.dispatcher, { workOrderId: leak });
  const found = answer.ok ? answer.value.candidates : [];
  expect(found.length).toBe(2);
  for (const one of found) expect((await dropped(leak, one))[1]).toBe(one.costCents);
});

test('the wait of a leak reported last night counts the same, whether yesterday is looked at too or today alone', async () => {
  await town.setNow(`${DAY}T22:00:00+01:00`);
  const leak = await request(town, 'leak', { eastMetres: 4_000 });
  await town.setNow('2026-11-24T08:00:00+01:00');
  const answer = await candidates(town.ports, town.dispatcher, { workOrderId: leak });
  const found = answer.ok ? answer.value.candidates : [];
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect((await dropped(leak, one))[1]).toBe(one.costCents);
});

test('a leak that would keep somebody past their shift: who could go by the list may have it by a drag and by the panel, for the same; ordinary work nobody', async () => {
  const evening = '2026-11-25';
  await town.setNow(`${evening}T16:45:00+01:00`);
  const leak = await request(town, 'leak', { eastMetres: 3_000 });
  const answer = await candidates(town.ports, town.dispatcher, { workOrderId: leak });
  const found = answer.ok ? answer.value.candidates : [];
  expect(found.map(({ technicianId }) => technicianId).sort()).toEqual([julie, karim].sort());
  for (const one of found) {
    const to = VisitTarget.parse({ technicianId: one.technicianId, day: evening, position: null, start: one.arrival });
    const dragged = await whatIf(town.ports, town.dispatcher, { workOrderId: leak, to });
    expect(dragged.ok && [dragged.value.isFeasible, dragged.value.costCents]).toEqual([true, one.costCents]);
  }
  await assigned(leak, julie, evening);
  expect((await others(leak)).map(({ technicianId }) => technicianId)).toEqual([karim]);

  const meter = await request(town, 'valveCheck', { eastMetres: 3_000 });
  const kept = await candidates(town.ports, town.dispatcher, { workOrderId: meter });
  expect(kept.ok && kept.value.candidates.filter(({ arrival }) => arrival.startsWith(evening))).toEqual([]);
});
