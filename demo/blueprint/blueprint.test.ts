import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { blueprint } from './blueprint';
import { SAMPLE_COMPANIES } from './sample-companies';

const tuesday = Temporal.PlainDate.from('2026-11-24');

// Through JSON: two Temporal values always look equal to a deep comparison.
const written = (seed: number, day: Temporal.PlainDate) => JSON.parse(JSON.stringify(blueprint(seed, day)));

test('the same seed and day give the same company, down to the ids', () => {
  expect(written(7, tuesday)).toEqual(written(7, tuesday));
});

test('another seed gives other customers, another day other requests', () => {
  expect(written(8, tuesday).customers).not.toEqual(written(7, tuesday).customers);
  expect(written(7, tuesday.add({ days: 1 })).jobs).not.toEqual(written(7, tuesday).jobs);
});

describe.each(SAMPLE_COMPANIES)('$name', ({ company }) => {
  test('is of the size promised', () => {
    expect(company.communes.length).toBeGreaterThanOrEqual(19);
    expect(company.servicePoints).toHaveLength(2500);
    expect(company.customers).toHaveLength(2000);
    expect(company.technicians).toHaveLength(24);
    expect(company.jobs).toHaveLength(300);
    expect(company.workingDays).toHaveLength(15);
    expect(company.absences).toHaveLength(14);
  });

  test('has no id twice, and each is a UUIDv7', () => {
    const { servicePoints, customers, technicians, jobs, accounts } = company;
    const ids = [servicePoints, customers, technicians, jobs, accounts].flatMap((list) => list.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('has an account for each technician and one to show for each role', () => {
    const shown = company.accounts.filter(({ isShown }) => isShown).map(({ role }) => role);
    expect(shown.sort()).toEqual(['administrator', 'callTaker', 'dispatcher', 'manager', 'technician']);
    const signedUp = company.accounts.flatMap(({ technicianId }) => technicianId ?? []);
    expect(signedUp.sort()).toEqual(company.technicians.map(({ id }) => id).sort());
    expect(new Set(company.accounts.map(({ email }) => email)).size).toBe(company.accounts.length);
  });
});
