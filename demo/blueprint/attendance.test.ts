import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Absence } from './absence';
import { isEverySkillPresent, presentAllDay } from './attendance';
import { phoneBook } from './phone-book';
import { technicians } from './technicians';

// Tuesday 24 to Thursday 26 November 2026.
const tuesday = Temporal.PlainDate.from('2026-11-24');
const staff = technicians(1, tuesday, phoneBook(1));

/** Away from 10:00 to 11:00 that day. */
function away(familyName: string, day: Temporal.PlainDate): Absence {
  const technician = staff.find((one) => one.familyName === familyName);
  if (!technician) throw new Error(`no technician ${familyName}`);
  const from = Temporal.Instant.from(`${day}T10:00+01:00`);
  return { technicianId: technician.id, reason: 'leave', from, until: from.add({ hours: 1 }) };
}

test('the works crew of four can spare three of its people, not the fourth', () => {
  const three = ['Mansouri', 'Trouillet', 'Luciani'].map((name) => away(name, tuesday));
  expect(isEverySkillPresent(staff, three, tuesday)).toBe(true);
  expect(isEverySkillPresent(staff, [...three, away('Gassend', tuesday)], tuesday)).toBe(false);
});

test('on Wednesday Nadia Benali is off and Loïc Kerjean’s chlorine certificate has run out: one of the other two must stay', () => {
  const wednesday = tuesday.add({ days: 1 });
  expect(isEverySkillPresent(staff, [away('Escoffier', wednesday)], wednesday)).toBe(true);
  expect(isEverySkillPresent(staff, [away('Le Goff', wednesday)], wednesday)).toBe(true);
  const both = ['Escoffier', 'Le Goff'].map((name) => away(name, wednesday));
  expect(isEverySkillPresent(staff, both, wednesday)).toBe(false);
});

test('an hour away is enough not to be there all day; another day does not count', () => {
  const names = (absences: readonly Absence[]) => presentAllDay(staff, absences, tuesday).map((one) => one.familyName);
  expect(names([])).toHaveLength(24);
  expect(names([away('Roux', tuesday)])).not.toContain('Roux');
  expect(names([away('Roux', tuesday.add({ days: 1 }))])).toContain('Roux');
});

test('nobody is there on a Sunday or on Christmas Day', () => {
  expect(presentAllDay(staff, [], Temporal.PlainDate.from('2026-11-29'))).toEqual([]);
  expect(presentAllDay(staff, [], Temporal.PlainDate.from('2026-12-25'))).toEqual([]);
});
