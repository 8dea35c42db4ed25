import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, expect, test } from 'vitest';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { CancelAppointment } from '@/domain/commands/cancel-appointment';
import { HoldOffers } from '@/domain/commands/hold-offers';
import { MoveAppointment } from '@/domain/commands/move-appointment';
import { MoveVisit } from '@/domain/commands/move-visit';
import { UnassignVisit } from '@/domain/commands/unassign-visit';
import type { TechnicianId, VisitId } from '@/domain/ids';
import { overlaps, planFaults } from '@/testing/plan-audit';
import { newPlanner, planned } from '@/testing/plan-search';
import { hire, isAway, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '../appointments/book-appointment';
import { cancelAppointment } from '../appointments/cancel-appointment';
import { holdOffers } from '../appointments/hold-offers';
import { moveAppointment } from '../appointments/move-appointment';
import { assignVisit } from './assign-visit';
import { type Expected, forecast } from './forecast';
import { moveVisit } from './move-visit';
import { unassignVisit } from './unassign-visit';

const planner = newPlanner();
afterAll(() => planner.close());

const DAYS = ['2026-11-24', '2026-11-25'] as const;
const WINDOWS = [
  ['08:00', '10:00'],
  ['10:00', '12:00'],
  ['13:30', '15:30'],
  ['08:20', '08:50'],
] as const;
const STARTS = ['08:00', '09:15', '11:45', '14:00', '16:30', null] as const;

const step = fc.record({
  kind: fc.constantFrom(
    'book',
    'book',
    'assign',
    'assign',
    'moveVisit',
    'moveAppointment',
    'cancel',
    'unassign',
    'fill',
  ),
  day: fc.constantFrom(...DAYS),
  window: fc.constantFrom(...WINDOWS),
  start: fc.constantFrom(...STARTS),
  which: fc.nat(20),
  eastMetres: fc.integer({ min: 100, max: 15_000 }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

type Known = { visits: VisitId[]; appointments: { id: string; version: number }[] };

/** Does one thing a desk may do, whatever comes of it, and remembers what there is to do things to. */
async function act(town: Town, crew: readonly TechnicianId[], known: Known, one: Step): Promise<void> {
  const { ports, dispatcher } = town;
  const id = () => ports.newId();
  const at = (time: string) => `${one.day}T${time}:00+01:00`;
  const [from, to] = one.window;
  const place = { technicianId: null, windowStart: at(from), windowEnd: at(to) };
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[one.which % Math.max(items.length, 1)];
  const technicianId = pick(crew);
  const start = one.start && at(one.start);
  const [visitId, appointment] = [pick(known.visits), pick(known.appointments)];
  if (one.kind === 'book') {
    const workOrderId = await request(town, 'meterReplacement', { eastMetres: one.eastMetres });
    const command = BookAppointment.parse({ id: id(), workOrderId, appointmentId: id(), place });
    const answer = await bookAppointment(ports, dispatcher, command);
    if (!answer.ok) return;
    known.visits.push(answer.value.visitId);
    known.appointments.push({ id: answer.value.appointmentId, version: 1 });
  } else if (one.kind === 'assign') {
    const workOrderId = await request(town, 'valveCheck', { eastMetres: one.eastMetres });
    const wish = { id: id(), workOrderId, visitId: id(), technicianId, day: one.day, start, seen: [] };
    const answer = await assignVisit(ports, dispatcher, AssignVisit.parse(wish));
    if (answer.ok) known.visits.push(answer.value.visitId);
  } else if (one.kind === 'moveVisit' && visitId) {
    const target = { technicianId, day: one.day, position: start ? null : one.which % 3, start };
    await moveVisit(ports, dispatcher, MoveVisit.parse({ id: id(), visitId, to: target, seen: [] }));
  } else if (one.kind === 'moveAppointment' && appointment) {
    const { id: appointmentId, version } = appointment;
    const answer = await moveAppointment(
      ports,
      dispatcher,
      MoveAppointment.parse({ id: id(), appointmentId, version, place }),
    );
    if (answer.ok) appointment.version = answer.value.version;
  } else if (one.kind === 'cancel' && appointment) {
    const { id: appointmentId, version } = appointment;
    const command = CancelAppointment.parse({ id: id(), appointmentId, version, by: 'utility' });
    await cancelAppointment(ports, dispatcher, command);
  } else if (one.kind === 'unassign' && visitId) {
    await unassignVisit(ports, dispatcher, UnassignVisit.parse({ id: id(), visitId, seen: [] }));
  } else if (one.kind === 'fill') await planned(town, planner, one.day, 20);
}

async function townOfTwo(): Promise<{ town: Town; crew: TechnicianId[] }> {
  const town = await newTown('2026-11-23T18:00:00+01:00');
  const julie = await hire(town, 'Julie', { skills: ['meterReplacement', 'networkValves'] });
  const early = [['07:00', '14:00']] as const;
  const karim = await hire(town, 'Karim', { skills: ['networkValves', 'meterReplacement'], shift: early });
  await isAway(town, julie, '2026-11-25T09:00:00+01:00', '2026-11-25T11:00:00+01:00');
  return { town, crew: [julie, karim] };
}

test('whatever a desk does, nobody is in two places, no rule breaks, and what is stored is what would be driven, at the earliest from now', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
    const { town, crew } = await townOfTwo();
    const known: Known = { visits: [], appointments: [] };
    try {
      for (const one of steps) {
        await act(town, crew, known, one);
        expect(await planFaults(town, DAYS[0], DAYS[1])).toEqual([]);
      }
      expect(await overlaps(town)).toBe(0);
      const noon = `${DAYS[0]}T12:00:00+01:00`;
      await town.setNow(noon);
      const expected = await forecast(town.ports, town.dispatcher.territoryId);
      const isPast = (one: Expected | null) => one !== null && Temporal.Instant.compare(one.start, noon) < 0;
      expect([...expected.values()].filter(isPast)).toEqual([]);
    } finally {
      await town.drop();
    }
  });
  await fc.assert(property, { numRuns: 10, seed: 20261123, endOnFailure: true });
}, 120_000);

test('a place kept for a caller can be booked, whatever the desk does meanwhile', async () => {
  const property = fc.asyncProperty(
    fc.array(step, { maxLength: 6 }),
    fc.array(step, { minLength: 4, maxLength: 12 }),
    fc.nat(2),
    async (before, meanwhile, choice) => {
      const { town, crew } = await townOfTwo();
      const { ports, dispatcher } = town;
      const known: Known = { visits: [], appointments: [] };
      try {
        for (const one of before) await act(town, crew, known, one);
        const workOrderId = await request(town, 'meterReplacement', { eastMetres: 4000 });
        const held = await holdOffers(ports, dispatcher, HoldOffers.parse({ id: ports.newId(), workOrderId }));
        const holdId = held.ok ? held.value.best[choice]?.holdId : null;
        for (const one of meanwhile) await act(town, crew, known, one);
        const wish = { id: ports.newId(), appointmentId: ports.newId(), workOrderId, place: { holdId } };
        expect(await bookAppointment(ports, dispatcher, BookAppointment.parse(wish))).toMatchObject({ ok: true });
        expect(await overlaps(town)).toBe(0);
      } finally {
        await town.drop();
      }
    },
  );
  await fc.assert(property, { numRuns: 10, seed: 20261123, endOnFailure: true });
}, 120_000);
