import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { SKILLS, type Skill } from '@/domain/roster/skill';
import { jobType } from '@/domain/work-order/job-type';
import { SAMPLE_COMPANIES } from './sample-companies';
import type { DemoTechnician } from './technicians';

/** Written apart from `holds`, which the generator itself uses. */
function mayUse({ skills, certificates }: DemoTechnician, skill: Skill, day: string): boolean {
  const dated = certificates.filter((one) => one.skill === skill);
  return skills.includes(skill) && dated.every(({ validUntil }) => day <= validUntil.toString());
}

describe.each(SAMPLE_COMPANIES)('$name', ({ company }) => {
  const { technicians, absences, workingDays, jobs, startDay } = company;

  test.each(SKILLS)('somebody there can use %s on each working day', (skill) => {
    for (const day of workingDays) {
      const [morning, night] = ['00:00', '23:59'].map(
        (time) => day.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: time }).epochMilliseconds,
      );
      const there = technicians.filter(
        ({ id, week }) =>
          week.some(({ weekday }) => weekday === day.dayOfWeek) &&
          !absences.some(
            (one) =>
              one.technicianId === id &&
              one.from.epochMilliseconds <= (night ?? 0) &&
              one.until.epochMilliseconds > (morning ?? 0),
          ),
      );
      expect(there.filter((one) => mayUse(one, skill, day.toString())).length, `${day}`).toBeGreaterThan(0);
    }
  });

  test('about 15 of the 24 are able to do a job, on average', () => {
    const able = jobs.map(
      ({ type }) =>
        technicians.filter((one) => jobType(type).skills.every((skill) => mayUse(one, skill, startDay.toString())))
          .length,
    );
    const average = able.reduce((sum, count) => sum + count, 0) / able.length;
    expect(average).toBeGreaterThan(13.5);
    expect(average).toBeLessThan(16.5);
    expect(Math.min(...able)).toBeGreaterThanOrEqual(3);
  });

  test('some certificates run out within the horizon, at least one already has', () => {
    const all = technicians.flatMap(({ certificates }) =>
      certificates.map(({ validUntil }) => startDay.until(validUntil)),
    );
    expect(all.filter(({ days }) => days >= 0 && days <= 15).length).toBe(4);
    expect(all.filter(({ sign }) => sign < 0).length).toBe(1);
  });

  test('exactly the skills that need a certificate have one', () => {
    const certified = ['sampling', 'chlorine', 'confinedSpace', 'excavationPermit', 'electrical'];
    for (const { skills, certificates } of technicians) {
      const needed = skills.filter((skill) => certified.includes(skill));
      expect(certificates.map(({ skill }) => skill).sort()).toEqual([...needed].sort());
      expect(new Set(skills).size).toBe(skills.length);
    }
  });

  test('shifts of a day follow one another, and most are 07:50 to 12:00 and 13:30 to 16:50', () => {
    for (const { week } of technicians) {
      for (const { from, until } of week) expect(from < until).toBe(true);
      week.reduce((before, after) => {
        expect(before.weekday < after.weekday || before.until < after.from).toBe(true);
        return after;
      });
    }
    const split = technicians.filter(({ week }) =>
      [1, 2, 3, 4, 5].every((weekday) =>
        week
          .filter((one) => one.weekday === weekday)
          .map(({ from, until }) => `${from}-${until}`)
          .join(' ')
          .startsWith('07:50-12:00 13:30-16:50'),
      ),
    );
    expect(split.length).toBeGreaterThanOrEqual(15);
  });

  test('absences begin and end inside the horizon', () => {
    const first = workingDays[0]?.toString() ?? '';
    const last = workingDays.at(-1)?.toString() ?? '';
    for (const { from, until } of absences) {
      expect(Temporal.Instant.compare(from, until)).toBe(-1);
      expect(from.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString() >= first).toBe(true);
      const lastMoment = until.subtract({ milliseconds: 1 }).toZonedDateTimeISO('Europe/Paris').toPlainDate();
      expect(lastMoment.toString() <= last).toBe(true);
    }
  });
});
