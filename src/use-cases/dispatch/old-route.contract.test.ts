import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { route, visitAssignment } from '@/adapters/postgres/schema/route';
import { shift, technician } from '@/adapters/postgres/schema/technician';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { DispatchUrgent } from '@/domain/commands/dispatch-urgent';
import { MoveVisit, VisitTarget } from '@/domain/commands/move-visit';
import type { TechnicianId, VisitId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { hire, isOnCall, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { assignVisit } from './assign-visit';
import { dispatchUrgent } from './dispatch-urgent';
import { moveVisit } from './move-visit';
import { whatIf } from './what-if';

let town: Town;
let julie: TechnicianId;
let karim: TechnicianId;
const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';
const towns: Town[] = [];
beforeEach(async () => {
  town = await newTown(`${TODAY}T07:00:00+01:00`);
  towns.push(town);
  julie = await hire(town, 'Julie', { skills: ['networkValves', 'leakRepair'] });
  karim = await hire(town, 'Karim', { skills: ['networkValves', 'leakRepair'] });
});
afterAll(async () => {
  for (const one of towns) await one.drop();
});

const id = () => town.ports.newId();

async function planned(job: JobTypeCode, day: string) {
  const workOrderId = await request(town, job);
  const command = AssignVisit.parse({
    id: id(),
    workOrderId,
    visitId: id(),
    technicianId: julie,
    day,
    start: null,
    seen: [],
  });
  const answer = await assignVisit(town.ports, town.dispatcher, command);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return { workOrderId, visitId: answer.value.visitId };
}

async function whoDoes(visitId: VisitId) {
  const rows = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, visitId));
  return rows.map(({ technicianId, blocks }) => `${technicianId === julie ? 'Julie' : 'Karim'} ${blocks}`);
}

async function versionOfJulie() {
  const [row] = await town.database.select().from(route).where(eq(route.technicianId, julie));
  return row?.version ?? 0;
}

test.each([
  ['whose shift is over', TODAY, () => town.setNow(`${TODAY}T17:30:00+01:00`)],
  [
    'who has no shift that day any more',
    TOMORROW,
    () => town.database.delete(shift).where(eq(shift.technicianId, julie)),
  ],
  [
    'who has left',
    TOMORROW,
    () => town.database.update(technician).set({ active: false }).where(eq(technician.id, julie)),
  ],
])('a visit moved from somebody %s is the other’s alone, and the old tablet hears of it', async (_, day, happens) => {
  const { workOrderId, visitId } = await planned('valveCheck', day);
  await happens();
  const before = await versionOfJulie();
  const to = { technicianId: karim, day: '2026-11-25', position: null, start: null };
  const foreseen = await whatIf(town.ports, town.dispatcher, { workOrderId, to: VisitTarget.parse(to) });
  const seen = foreseen.ok ? foreseen.value.seen : [];
  const command = MoveVisit.parse({ id: id(), visitId, to, seen });
  expect(await moveVisit(town.ports, town.dispatcher, command)).toMatchObject({ ok: true });
  expect(await whoDoes(visitId)).toEqual(['Karim true']);
  expect(await versionOfJulie()).toBe(before + 1);
});

test('a leak nobody went to before the shift ended is given to whoever is on call, and to nobody else', async () => {
  await isOnCall(town, karim, `${TODAY}T16:50:00+01:00`, `${TOMORROW}T07:50:00+01:00`);
  const { workOrderId, visitId } = await planned('leak', TODAY);
  await town.setNow(`${TODAY}T19:30:00+01:00`);
  const before = await versionOfJulie();
  const command = DispatchUrgent.parse({ id: id(), workOrderId, technicianId: karim, insteadOf: julie });
  expect(await dispatchUrgent(town.ports, town.dispatcher, command)).toMatchObject({ ok: true });
  expect(await whoDoes(visitId)).toEqual(['Karim true']);
  expect(await versionOfJulie()).toBe(before + 1);
});
