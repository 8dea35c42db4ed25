import { expect, test } from 'vitest';
import { type AbsenceForm, absenceWish, beginningAt } from './absence-form';

const form: AbsenceForm = {
  length: 'days',
  from: { day: '2026-11-24', time: '10:00' },
  until: { day: '2026-11-26', time: '17:00' },
};

test('each length takes what it needs of the form', () => {
  expect(absenceWish(form)).toEqual({ kind: 'days', from: '2026-11-24', until: '2026-11-26' });
  expect(absenceWish({ ...form, length: 'afternoon' })).toEqual({ kind: 'afternoon', day: '2026-11-24' });
  const hours = { kind: 'hours', from: '2026-11-24', fromTime: '10:00', until: '2026-11-26', untilTime: '17:00' };
  expect(absenceWish({ ...form, length: 'hours' })).toEqual(hours);
});

test('beginning later than it ended takes the end along, beginning earlier leaves it', () => {
  expect(beginningAt(form, { day: '2026-11-30', time: '10:00' }).until).toEqual({ day: '2026-11-30', time: '17:00' });
  expect(beginningAt(form, { day: '2026-11-23', time: '10:00' }).until).toBe(form.until);
});
