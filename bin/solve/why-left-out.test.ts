import { expect, test } from 'vitest';
import { planOf } from '@/planning/model/plan';
import { problemOf } from '@/planning/model/problem';
import type { RouteDescription, VisitDescription } from '@/planning/model/problem-description';
import { whyUnassigned } from '@/planning/questions/explain';
import { clock, promised, roadProblem, roadRoute, roadVisit, span } from '@/testing/arbitrary-problem';
import { whyLeftOut } from './why-left-out';

const MORNING = { shift: [span('8:00', '12:00')], skills: ['meter'], overtimeCentsPerHour: 3000 };
const anna = roadRoute('anna', MORNING);
/** At home all morning but for twenty minutes. */
const work = roadVisit('work', 0, { serviceSeconds: clock('3:40') });

function why(change: Partial<VisitDescription>, others: readonly RouteDescription[] = []): string {
  const asked = roadVisit('asked', 0, { serviceSeconds: clock('0:45'), ...change });
  const problem = problemOf(roadProblem([anna, ...others], [work, asked]));
  return whyLeftOut(problem, 'asked', whyUnassigned(problem, planOf(problem, { routes: { anna: ['work'] } }), 'asked'));
}

const chloe = roadRoute('chloe', { ...MORNING, skills: [] });
const absent = roadRoute('bruno', { ...MORNING, absences: [span('8:00', '12:00')] });

// 3 h 40 and 45 min are 25 min more than four hours: 12.50 € at 30 € an hour.
test('a full day is told with the overtime that would make room, counted over those who have the skill', () => {
  expect(why({ skills: ['meter'] }, [absent, chloe])).toBe(
    'needs meter (2 of 3 technicians have it): 1 full, 1 absent; cheapest: 25 min of overtime for anna (12.50 EUR)',
  );
  expect(why({})).toBe('fits nowhere: 1 full; cheapest: 25 min of overtime for anna (12.50 EUR)');
});

test('the cheapest thing that would have to give is looked for over all technicians', () => {
  const dear = roadRoute('chloe', { ...MORNING, overtimeCentsPerHour: 6000 });
  const problem = problemOf(
    roadProblem(
      [dear, anna],
      [work, { ...work, key: 'more' }, roadVisit('asked', 0, { serviceSeconds: clock('0:45') })],
    ),
  );
  const plan = planOf(problem, { routes: { anna: ['work'], chloe: ['more'] } });
  expect(whyLeftOut(problem, 'asked', whyUnassigned(problem, plan, 'asked'))).toBe(
    'fits nowhere: all full; cheapest: 25 min of overtime for anna (12.50 EUR)',
  );
});

test.each<[string, Partial<VisitDescription>, RouteDescription[], string]>([
  ['no skill', { skills: ['diver', 'meter'] }, [chloe], 'needs diver and meter (nobody has all of them)'],
  [
    'a pin to somebody who may not',
    { skills: ['meter'], pin: { technicianKey: 'chloe' } },
    [chloe],
    'needs meter (1 of 2 technicians have it), is pinned to chloe, who has not',
  ],
  [
    'an evening window',
    { window: promised('20:00', '21:00') },
    [chloe],
    'fits nowhere: all without time for it in their hours within its window, even with nothing else to do',
  ],
  [
    'two people, of whom one is free',
    { crewSize: 2 },
    [chloe],
    'needs 2 people at once: 1 free at times, but not together with enough others, 1 full; cheapest for one of them: 25 min of overtime for anna (12.50 EUR)',
  ],
  [
    'a window that could be kept',
    { window: promised('8:00', '11:00') },
    [],
    'fits nowhere: 1 full; cheapest: 25 min of overtime for anna (12.50 EUR)',
  ],
  [
    'parts',
    { serviceSeconds: 600, parts: { valve: 2 } },
    [],
    'fits nowhere: 1 short of 2 valve; cheapest: 2 more parts on board for anna (not to be bought)',
  ],
  [
    'a price',
    { serviceSeconds: 600, place: { lon: 5, lat: 0 }, unassignedCents: 100 },
    [],
    // Five minutes and kilometres there and back, 60 cents a minute and 100 a kilometre.
    'would cost 16.00 EUR with anna, not less than leaving it out (1.00 EUR)',
  ],
])('%s is told in words', (_, change, others, sentence) => {
  expect(why(change, others)).toBe(sentence);
});

test('nobody at all', () => {
  const problem = problemOf(roadProblem([], [work]));
  expect(whyLeftOut(problem, 'work', whyUnassigned(problem, planOf(problem, { routes: {} }), 'work'))).toBe(
    'there is no technician',
  );
});
