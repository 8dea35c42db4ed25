import { expect, test } from 'vitest';
import { workingWeek } from './working-week';

const on = (weekday: number, ...hours: string[]) =>
  hours.map((one) => ({ weekday, startsAt: one.slice(0, 5), endsAt: one.slice(6) }));
const WHOLE = ['07:50–12:00', '13:30–16:50'];

test('days worked alike are told together, a day off between them apart', () => {
  const shifts = [...on(2, ...WHOLE), ...on(1, ...WHOLE), ...on(4, ...WHOLE), ...on(5, '07:50–12:00')];
  expect(workingWeek(shifts)).toEqual([
    { first: 1, last: 2, hours: WHOLE },
    { first: 4, last: 4, hours: WHOLE },
    { first: 5, last: 5, hours: ['07:50–12:00'] },
  ]);
  expect(workingWeek([])).toEqual([]);
});
