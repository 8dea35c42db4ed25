import { afterAll, beforeAll, expect, test } from 'vitest';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { MoveVisit, VisitTarget } from '@/domain/commands/move-visit';
import { UnassignVisit } from '@/domain/commands/unassign-visit';
import type { TechnicianId, WorkOrderId } from '@/domain/ids';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '../appointments/book-appointment';
import { promiseStrip } from '../charter/promise-strip';
import { assignVisit } from './assign-visit';
import { moveVisit } from './move-visit';
import { unassignVisit } from './unassign-visit';
import { whatIf } from './what-if';

const DAY = '2026-11-24';
let town: Town;
let julie: TechnicianId;
let customer: WorkOrderId;
let visitId: string;
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  julie = await hire(town, 'Julie', { skills: ['networkValves', 'meterReplacement'] });
  customer = await request(town, 'meterReplacement');
  const place = { technicianId: julie, windowStart: at('13:30'), windowEnd: at('15:30') };
  const booking = BookAppointment.parse({ id: id(), workOrderId: customer, appointmentId: id(), place });
  const booked = await bookAppointment(town.ports, town.dispatcher, booking);
  visitId = booked.ok ? booked.value.visitId : '';
});
afterAll(() => town.drop());

const id = () => town.ports.newId();
const at = (time: string) => `${DAY}T${time}:00+01:00`;
const place = (time: string) => ({ technicianId: julie, day: DAY, position: null, start: at(time) });
const asked = (time: string) =>
  whatIf(town.ports, town.dispatcher, { workOrderId: customer, to: VisitTarget.parse(place(time)) });

const openTasks = async () => {
  const tasks = await town.ports.messages.tasks(town.dispatcher.territoryId);
  return tasks.filter(({ workOrderId }) => workOrderId === customer).map(({ kind }) => kind);
};

test('commitment 28: earlier than the window promised is a window to promise again, and who is delayed is told', async () => {
  const workOrderId = await request(town, 'valveCheck');
  const on = { technicianId: julie, day: DAY, start: null };
  const command = AssignVisit.parse({ id: id(), workOrderId, visitId: id(), ...on, seen: [] });
  const check = await assignVisit(town.ports, town.dispatcher, command);
  const early = await asked('08:00');
  expect(early).toMatchObject({
    ok: true,
    value: { breaks: [{ rule: 'promisedWindow', workOrderId: customer, minutes: 330 }], promisesBroken: 1 },
  });
  const shifts = early.ok ? early.value.shifts : [];
  expect(shifts).toMatchObject([{ technicianName: 'Julie', from: check.ok ? check.value.start : '' }]);
  const move = MoveVisit.parse({ id: id(), visitId, to: place('08:00'), seen: [] });
  expect(await moveVisit(town.ports, town.dispatcher, move)).toMatchObject({
    refusal: { kind: 'infeasible', rule: 'promisedWindow' },
  });
  expect(await asked('14:00')).toMatchObject({ ok: true, value: { breaks: [], shifts: [] } });
});

test('commitment 28: taken off the plan under a window promised, somebody is asked to agree another', async () => {
  await unassignVisit(town.ports, town.dispatcher, UnassignVisit.parse({ id: id(), visitId, seen: [] }));
  expect(await openTasks()).toContain('rebook');
  const { promises } = await promiseStrip(town.ports, town.dispatcher);
  expect(promises.find(({ code }) => code === '28b')).toMatchObject({ workOrderId: customer, exposureCents: 3000 });

  const again = { technicianId: julie, day: DAY, start: null };
  const command = AssignVisit.parse({ id: id(), workOrderId: customer, visitId: id(), ...again, seen: [] });
  expect(await assignVisit(town.ports, town.dispatcher, command)).toMatchObject({ ok: true });
  expect(await openTasks()).not.toContain('rebook');
});
