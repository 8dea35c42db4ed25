import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { startOfDay } from '@/domain/calendar/paris';
import type { TechnicianId } from '@/domain/ids';
import type { GroundTechnician } from '../ports/plan-ground';
import { describeRoutes, epochSecondOf } from './describe-routes';

const H = 3600;
const place = { lon: 5.09, lat: 43.64 };
const second = (text: string) => epochSecondOf(Temporal.Instant.from(text));
const span = (from: string, to: string) => ({ startEpochSecond: second(from), endEpochSecond: second(to) });

function routes(first: string, count: number, change: Partial<GroundTechnician> = {}) {
  const days = Array.from({ length: count }, (_, i) => Temporal.PlainDate.from(first).add({ days: i }));
  const weekdays = [1, 2, 3, 4, 5];
  const shifts = weekdays.flatMap((weekday) => [
    { weekday, startsAt: '08:00', endsAt: '12:00' },
    { weekday, startsAt: '13:30', endsAt: '17:00' },
  ]);
  const technician: GroundTechnician = {
    id: 'julie' as TechnicianId,
    name: 'Julie',
    start: place,
    end: place,
    shifts,
    skills: [],
    absences: [],
    duties: [],
    ...change,
  };
  const originEpochSecond = epochSecondOf(startOfDay(Temporal.PlainDate.from(first)));
  return describeRoutes(technician, { days, originEpochSecond }, 0);
}

test('a split shift is one route with a gap, counted from midnight in Paris', () => {
  expect(routes('2026-11-23', 1).map(({ key, shift }) => ({ key, shift }))).toEqual([
    {
      key: 'julie 2026-11-23',
      shift: [
        { startSecond: 8 * H, endSecond: 12 * H },
        { startSecond: 13.5 * H, endSecond: 17 * H },
      ],
    },
  ]);
});

test('a week-end and a public holiday have no route', () => {
  expect(routes('2026-12-24', 4).map(({ key }) => key)).toEqual(['julie 2026-12-24']);
});

test('the day the clocks go forward has 23 hours: the next morning is one hour nearer', () => {
  const [monday] = routes('2027-03-27', 4);
  // Saturday 24 h, Sunday 23 h, then Easter Monday without a shift 24 h: Tuesday 08:00.
  expect(monday?.key).toBe('julie 2027-03-30');
  expect(monday?.shift[0]?.startSecond).toBe((24 + 23 + 24 + 8) * H);
});

test('a certification counts through its last day, and not the day after', () => {
  const skills = [
    { skill: 'hydrants' as const, validUntil: null },
    { skill: 'sampling' as const, validUntil: '2026-11-24' },
  ];
  expect(routes('2026-11-23', 3, { skills }).map((route) => route.skills)).toEqual([
    ['hydrants', 'sampling'],
    ['hydrants', 'sampling'],
    ['hydrants'],
  ]);
});

test('on call is what a duty leaves outside the shifts, the break of noon not included', () => {
  const duties = [span('2026-11-20T17:00:00+01:00', '2026-11-24T12:00:00+01:00')];
  const onCall = routes('2026-11-23', 2, { duties }).filter((route) => route.onCall);
  expect(onCall.map(({ day, shift }) => ({ day, shift }))).toEqual([
    { day: 0, shift: [{ startSecond: 0, endSecond: 8 * H }] },
    { day: 0, shift: [{ startSecond: 17 * H, endSecond: 32 * H }] },
  ]);
});

test('an absence stays beside the shift, so that it can be told', () => {
  const absences = [span('2026-11-23T00:00:00+01:00', '2026-11-24T00:00:00+01:00')];
  const [monday] = routes('2026-11-23', 1, { absences });
  expect(monday?.absences).toEqual([{ startSecond: 0, endSecond: 24 * H }]);
  expect(monday?.shift).toHaveLength(2);
});
