import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { HoldId, TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import { planDescription } from '@/planning/model/plan';
import { verify } from '@/planning/verify/verify';
import type { GroundHold, GroundJob, GroundVisit, PlanGround } from '../ports/plan-ground';
import { epochSecondOf } from './describe-routes';
import { type LayOut, layOut, visitKeyOf } from './live-plan';

const place = { lon: 5.09, lat: 43.64 };
const julie = 'julie' as TechnicianId;
const second = (time: string) => epochSecondOf(Temporal.Instant.from(`2026-11-23T${time}:00+01:00`));
const span = (from: string, to: string) => ({ startEpochSecond: second(from), endEpochSecond: second(to) });
/** Ten minutes from anywhere to anywhere else. */
const travel = {
  estimate: () => ({ travelSeconds: 600, distanceMetres: 5000, source: 'estimate' as const }),
};

function job(name: string, change: Partial<GroundJob> = {}): GroundJob {
  return {
    workOrderId: name as WorkOrderId,
    reference: name,
    jobType: 'valveCheck',
    durationMinutes: 30,
    reportedEpochSecond: second('06:00'),
    address: name,
    place: { ...place, lon: place.lon + name.charCodeAt(0) / 1000 },
    confidence: 1,
    window: null,
    dues: [],
    ...change,
  };
}

function visit(name: string, from: string, to: string, change: Partial<GroundVisit> = {}): GroundVisit {
  return {
    id: `v${name}` as VisitId,
    state: 'planned',
    pinned: false,
    job: job(name),
    assignments: [{ technicianId: julie, day: '2026-11-23', ...span(from, to) }],
    departedEpochSecond: null,
    arrivedEpochSecond: null,
    finishedEpochSecond: null,
    ...change,
  };
}

function laidOut(ground: Partial<PlanGround>, asked: Partial<LayOut> = {}) {
  const day = Temporal.PlainDate.from('2026-11-23');
  const shifts = [{ weekday: 1, startsAt: '08:00', endsAt: '17:00' }];
  const skills = [{ skill: 'networkValves' as const, validUntil: null }];
  const technician = { id: julie, name: 'Julie', start: place, end: place, shifts, skills, absences: [], duties: [] };
  const whole: PlanGround = { technicians: [technician], visits: [], holds: [], jobs: [], versions: [], ...ground };
  const now = Temporal.Instant.from('2026-11-23T10:00:00+01:00');
  return layOut(whole, travel, { from: day, to: day, now, deciding: null, ...asked });
}

const orderOf = (live: ReturnType<typeof laidOut>) =>
  planDescription(live.problem, live.plan).routes[`${julie} 2026-11-23`];

test('what is done comes first in the order it was reached, then the drive under way, then the plan', () => {
  const visits = [
    visit('a', '11:00', '11:30'),
    visit('b', '08:10', '08:40', {
      state: 'done',
      arrivedEpochSecond: second('09:10'),
      finishedEpochSecond: second('09:30'),
    }),
    visit('c', '10:30', '11:00', { state: 'travelling', departedEpochSecond: second('09:55') }),
    visit('d', '09:30', '10:00', {
      state: 'done',
      arrivedEpochSecond: second('08:10'),
      finishedEpochSecond: second('08:40'),
    }),
  ];
  const live = laidOut({ visits });
  expect(orderOf(live)).toEqual(['vd', 'vb', 'vc', 'va']);
  expect(verify(live.problem.description, planDescription(live.problem, live.plan)).violations).toEqual([]);
});

test('of two drives under way at once, the later one is believed', () => {
  const visits = [
    visit('a', '10:00', '10:30', { state: 'travelling', departedEpochSecond: second('09:30') }),
    visit('b', '11:00', '11:30', { state: 'travelling', departedEpochSecond: second('09:50') }),
  ];
  expect(orderOf(laidOut({ visits }))).toEqual(['vb', 'va']);
});

test('a place kept for a caller takes time, but not from the job it is kept for', () => {
  const hold: GroundHold = {
    id: 'h' as HoldId,
    technicianId: julie,
    day: '2026-11-23',
    window: span('10:00', '12:00'),
    job: job('x'),
    ...span('10:30', '11:00'),
  };
  expect(orderOf(laidOut({ holds: [hold] }))).toEqual(['hold h']);
  expect(orderOf(laidOut({ holds: [hold] }, { deciding: 'x' as WorkOrderId }))).toBeUndefined();
});

test('a pin nails technician and second, except for the job that is being decided', () => {
  const visits = [visit('a', '11:00', '11:30', { pinned: true })];
  const pinned = laidOut({ visits }).problem.description.visits[0];
  expect(pinned?.pin).toEqual({ technicianKey: julie, startSecond: 11 * 3600 });
  expect(laidOut({ visits }, { deciding: 'a' as WorkOrderId }).problem.description.visits[0]?.pin).toBeUndefined();
});

test('a job is known by its visit while it has one in the plan, by itself otherwise', () => {
  const live = laidOut({
    visits: [visit('a', '11:00', '11:30')],
    jobs: [job('a'), job('b'), job('c', { place: null })],
  });
  const key = (name: string) => visitKeyOf(live, name as WorkOrderId);
  expect([key('a'), key('b'), key('c')]).toEqual(['va', 'b', null]);
});

test('the promises of a job are priced: a leak on arrival, the rest when the work is over', () => {
  const due = (code: '24' | '26b') => ({ code, dueEpochSecond: second('12:00'), amountCents: 3000 });
  const jobs = [job('a', { jobType: 'leak', dues: [due('24')] }), job('b', { dues: [due('26b')] })];
  const described = laidOut({ jobs }).problem.description.visits;
  expect(described.map(({ dues }) => dues)).toEqual([
    [{ dueSecond: 12 * 3600, lateCents: 3000, countedAt: 'arrival' }],
    [{ dueSecond: 12 * 3600, lateCents: 3000, countedAt: 'end' }],
  ]);
});
