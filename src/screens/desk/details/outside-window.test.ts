import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import { OutsideWindow } from './outside-window';
import { plannedOutside } from './planned-outside';
import type { WorkOrderShown } from './work-order-answer';

const at = (time: string) => `2026-11-26T${time}:00+01:00`;
const TEN_PAST_NINE = Date.parse(at('09:10'));

function planned(start: string, state = 'accepted', window: object | null = { start: at('10:00'), end: at('12:00') }) {
  const assignments = [{ technicianId: 't1', technicianName: 'Julie Estève', start }];
  return { appointment: window, visits: [{ visitId: 'v1', state, assignments }] } as unknown as WorkOrderShown;
}
const words = (order: WorkOrderShown, locale?: 'en') => wordsOf(OutsideWindow, { order }, locale);

test('commitment 28: a visit planned at 14:00 for a window until 12:00 is said to be 2 hours after it', () => {
  expect(words(planned(at('14:00')))).toBe('Prévu à 14:00, 2 h 00 après la plage promise');
  expect(words(planned(at('14:00')), 'en')).toBe('Planned at 14:00, 2 h 00 after the promised window');
});

test('commitment 28: a visit planned before its window is said to be too early', () => {
  expect(words(planned(at('09:25')))).toBe('Prévu à 09:25, 35 min avant la plage promise');
});

test('commitment 28: a visit planned on another day names that day', () => {
  expect(words(planned('2026-11-27T10:30:00+01:00'))).toBe('Prévu ven. 27 nov. à 10:30, 1 jour après la plage promise');
});

test.each([
  ['planned at the first moment', at('10:00'), 'accepted'],
  ['planned at the last moment', at('12:00'), 'planned'],
  ['that has arrived, whatever was planned', at('14:00'), 'onSite'],
  ['that is over', at('14:00'), 'done'],
])('nothing is said of a visit %s', (_, start, state) => {
  expect(words(planned(start, state))).toBe('');
});

test('nothing is said where no window was promised or nobody is planned', () => {
  expect(words(planned(at('14:00'), 'planned', null))).toBe('');
  expect(words({ ...planned(at('14:00')), visits: [] })).toBe('');
});

test('a crew is there when the last of them is', () => {
  const order = planned(at('11:50'));
  const [visit] = order.visits;
  const second = { ...visit?.assignments[0], start: at('12:20') };
  const crew = { ...order, visits: [{ ...visit, assignments: [...(visit?.assignments ?? []), second] }] };
  expect(plannedOutside(crew as WorkOrderShown, TEN_PAST_NINE)).toMatchObject({ side: 'after', minutes: 20 });
});

test('commitment 28: what is expected counts, whatever was planned', () => {
  const order = planned(at('11:00'));
  const expected = { start: at('14:00'), end: at('15:00') };
  const late = { ...order, visits: [{ ...order.visits[0], expected }] } as WorkOrderShown;
  expect(plannedOutside(late, TEN_PAST_NINE)).toMatchObject({ side: 'after', minutes: 120 });
});

test('it is a risk until the window ends, as on the board, and broken from then on', () => {
  expect(plannedOutside(planned(at('14:00')), TEN_PAST_NINE)).toMatchObject({ isBroken: false });
  expect(plannedOutside(planned(at('14:00')), Date.parse(at('12:01')))).toMatchObject({ isBroken: true });
});
