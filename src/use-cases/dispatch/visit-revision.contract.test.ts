import { afterAll, beforeAll, expect, test } from 'vitest';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { PinVisit } from '@/domain/commands/pin-visit';
import { UnassignVisit } from '@/domain/commands/unassign-visit';
import type { TechnicianId } from '@/domain/ids';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { assignVisit } from './assign-visit';
import { pinVisit } from './pin-visit';
import { unassignVisit } from './unassign-visit';

let town: Town;
let julie: TechnicianId;
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  julie = await hire(town, 'Julie', { skills: ['networkValves'] });
});
afterAll(() => town.drop());

const id = () => town.ports.newId();

async function planned(): Promise<string> {
  const workOrderId = await request(town, 'valveCheck');
  const where = { technicianId: julie, day: '2026-11-24', start: null, seen: [] };
  const command = AssignVisit.parse({ id: id(), workOrderId, visitId: id(), ...where });
  const answer = await assignVisit(town.ports, town.dispatcher, command);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value.visitId;
}

/** Julie's calendar in order of the day, what was taken from her included. */
async function calendar() {
  const { territoryId } = town.dispatcher;
  const owner = { id: julie, name: 'Julie', territoryId };
  const visits = await town.ports.feeds.visitsOf(owner, town.ports.clock.now());
  return visits.map(({ visitId, sequence, start, changedAt, cancelled }) => {
    return { visitId, sequence, start: start.toString(), changedAt: changedAt.toString().slice(0, 16), cancelled };
  });
}

test('a neighbour that only moves up is told anew by every calendar; one that stays is not', async () => {
  await planned();
  await planned();
  const [first, second] = await calendar();
  if (!first || !second) throw new Error('two visits were planned');
  await town.setNow('2026-11-23T11:00:00+01:00');
  const off = UnassignVisit.parse({ id: id(), visitId: first.visitId, seen: [] });
  expect(await unassignVisit(town.ports, town.dispatcher, off)).toMatchObject({ ok: true });
  const after = await calendar();
  const gone = after.find(({ visitId }) => visitId === first.visitId);
  const moved = after.find(({ visitId }) => visitId === second.visitId);
  expect(gone).toMatchObject({ cancelled: true, changedAt: '2026-11-23T10:00' });
  expect(gone?.sequence).toBeGreaterThan(first.sequence);
  expect(moved?.start).not.toBe(second.start);
  expect(moved?.sequence).toBeGreaterThan(second.sequence);
  expect(moved?.changedAt).toBe('2026-11-23T10:00');

  await town.setNow('2026-11-23T12:00:00+01:00');
  await pinVisit(town.ports, town.dispatcher, PinVisit.parse({ id: id(), visitId: second.visitId, pinned: true }));
  await planned();
  expect(await calendar()).toContainEqual(moved);
});
