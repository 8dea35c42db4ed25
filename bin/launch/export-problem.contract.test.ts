import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { search } from '@/adapters/planner/search';
import { problemFile, questionIn } from '@/adapters/problem-file/problem-file';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { HoldOffers } from '@/domain/commands/hold-offers';
import type { VisitId } from '@/domain/ids';
import { planDescription, planOf } from '@/planning/model/plan';
import { problemOf } from '@/planning/model/problem';
import { planCents } from '@/planning/timetable/cost';
import { verify } from '@/planning/verify/verify';
import { newPlanner, planned } from '@/testing/plan-search';
import { hire, isAway, isOnCall, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '@/use-cases/appointments/book-appointment';
import { holdOffers } from '@/use-cases/appointments/hold-offers';
import { layOut } from '@/use-cases/dispatch/live-plan';
import { answerOf } from '../solve/answer';
import { exportProblem } from './export-problem';

const MONDAY = Temporal.PlainDate.from('2026-11-23');
const FRIDAY = Temporal.PlainDate.from('2026-11-27');
const folder = mkdtempSync(join(tmpdir(), 'export-'));

let town: Town;

/** A week with promises, places kept, absences, somebody on call, a visit under way, and work that waits. */
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  const { ports, dispatcher } = town;
  const planner = newPlanner();
  const julie = await hire(town, 'Julie', { skills: ['meterReplacement', 'networkValves', 'leakDetection'] });
  const marc = await hire(town, 'Marc', { skills: ['meterReplacement', 'hydrants', ['networkValves', '2026-11-25']] });
  await isAway(town, marc, '2026-11-24T08:00:00+01:00', '2026-11-24T10:00:00+01:00');
  await isOnCall(town, julie, '2026-11-23T16:50:00+01:00', '2026-11-24T07:50:00+01:00');
  for (const job of ['valveCheck', 'hydrantCheck', 'leakSearch', 'valveCheck'] as const)
    for (const eastMetres of [900, 4000]) await request(town, job, { eastMetres });
  await planned(town, planner, '2026-11-24', 0);
  await planner.close();
  const visits: VisitId[] = [];
  for (const [n, start] of ['23T10:00', '23T13:30', '24T13:30', '25T08:00', '27T10:00'].entries()) {
    const workOrderId = await request(town, 'meterReplacement', { eastMetres: 1500 * n });
    const windowStart = Temporal.Instant.from(`2026-11-${start}:00+01:00`);
    const place = { technicianId: null, windowStart: `${windowStart}`, windowEnd: `${windowStart.add({ hours: 2 })}` };
    const command = BookAppointment.parse({ id: v7(), appointmentId: v7(), workOrderId, place });
    const booked = await bookAppointment(ports, dispatcher, command);
    if (booked.ok) visits.push(booked.value.visitId);
  }
  expect(visits).toHaveLength(5);
  const caller = await request(town, 'meterReplacement', { eastMetres: 2500 });
  await holdOffers(ports, dispatcher, HoldOffers.parse({ id: v7(), workOrderId: caller }));
  for (const job of ['valveCheck', 'hydrantCheck', 'leakSearch'] as const) await request(town, job);
  const first = visits[0];
  if (first)
    await ports.transactAlone(dispatcher, (store) =>
      store.routes.changeVisit(first, { state: 'onSite', pinned: false }),
    );
  await town.setNow('2026-11-23T10:20:00+01:00');
});
afterAll(() => town.drop());

/** The plan in this process, not by way of a file. */
async function livePlan(from: Temporal.PlainDate, to: Temporal.PlainDate) {
  const { ports, dispatcher } = town;
  const asked = { from, to, now: ports.clock.now() };
  const all = { ...asked, technicianIds: null, jobs: 'unassigned' } as const;
  const ground = await ports.plan.ground(dispatcher.territoryId, all);
  return layOut(ground, ports.travel, { ...asked, deciding: null });
}

test.each([
  { what: 'a running day', from: MONDAY, to: MONDAY },
  { what: 'a week', from: MONDAY, to: FRIDAY },
])('$what exported costs in the file what it costs in the product, by both ways of counting', async ({ from, to }) => {
  const file = join(folder, `${from} ${to}.json`);
  const wish = { file, from, to, territory: undefined, databaseUrl: undefined };
  expect(await exportProblem(town, wish)).toContain(`from ${from} to ${to}`);
  const { problem, plan } = questionIn(problemFile(readFileSync(file, 'utf8')));
  const read = problemOf(problem);
  const live = await livePlan(from, to);
  const cents = planCents(live.problem, live.plan);
  expect(cents).toBeGreaterThan(0);
  expect(planCents(read, planOf(read, plan))).toBe(cents);
  const verdict = verify(problem, plan);
  expect(verdict.costCents).toBe(cents);
  expect(verdict).toEqual(verify(live.problem.description, planDescription(live.problem, live.plan)));
  expect(problem.visits.some(({ progress }) => progress?.state === 'underWay')).toBe(true);
  expect(verdict.unassigned.length).toBeGreaterThan(0);
});

test('what was exported is planned further from where it stands, feasibly and no dearer', async () => {
  const file = join(folder, 'week.json');
  await exportProblem(town, { file, from: MONDAY, to: FRIDAY, territory: undefined, databaseUrl: undefined });
  const task = { kind: 'day', file: problemFile(readFileSync(file, 'utf8')) } as const;
  const budget = { kind: 'iterations', iterations: 300 } as const;
  const searched = await search(task, { budget, threads: 1, seed: 1 });
  const answer = answerOf(task, budget, searched);
  const { problem, plan } = questionIn(task.file);
  expect(answer).toMatchObject({ feasible: true });
  expect(answer.cost).toBeLessThan(verify(problem, plan).costCents);
  // What the customer was promised and what has begun stays in the plan.
  const standing = new Set(answer.routes.flat());
  const held = problem.visits.filter(({ window, progress }) => window || progress).map(({ key }) => key);
  expect(held.length).toBeGreaterThanOrEqual(5);
  expect(held.filter((key) => !standing.has(key))).toEqual([]);
});
