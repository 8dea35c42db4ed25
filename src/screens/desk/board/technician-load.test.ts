import { expect, test } from 'vitest';
import type { PlannedVisit } from './day-plan';
import { technicianLoad } from './technician-load';

const MINUTE = 60_000;
const span = (from: number, to: number) => ({ startMs: from * MINUTE, endMs: to * MINUTE });
const visit = (from: number, to: number, travelMinutes: number, state: PlannedVisit['state'] = 'planned') =>
  ({ ...span(from, to), travelSeconds: travelMinutes * 60, state }) as PlannedVisit;

// A shift of 250 + 200 minutes, as in 07:50–12:00 and 13:30–16:50.
const shifts = [span(0, 250), span(340, 540)];

test('a morning of 60 minutes of work and 30 of driving fills a fifth of a 450-minute day', () => {
  const visits = [visit(10, 40, 10), visit(60, 90, 20)];
  expect(technicianLoad({ shifts, absences: [], visits })).toEqual({
    busyMinutes: 90,
    shiftMinutes: 450,
    permille: 200,
  });
});

test('an absence of the whole afternoon leaves only the morning to fill', () => {
  const load = technicianLoad({ shifts, absences: [span(250, 600)], visits: [visit(0, 125, 0)] });
  expect(load).toEqual({ busyMinutes: 125, shiftMinutes: 250, permille: 500 });
});

test('two absences that overlap are not taken off twice', () => {
  const load = technicianLoad({ shifts: [span(0, 100)], absences: [span(10, 40), span(20, 50)], visits: [] });
  expect(load.shiftMinutes).toBe(60);
});

test('a visit that was cancelled or met nobody takes no time', () => {
  const visits = [visit(0, 60, 0, 'cancelled'), visit(60, 120, 0, 'absent')];
  expect(technicianLoad({ shifts, absences: [], visits }).busyMinutes).toBe(0);
});

test('work on a day off is overtime, a day off without work is not', () => {
  expect(technicianLoad({ shifts: [], absences: [], visits: [visit(0, 30, 0)] }).permille).toBeGreaterThan(1000);
  expect(technicianLoad({ shifts: [], absences: [], visits: [] }).permille).toBe(0);
});
