import { describe, expect, test } from 'vitest';
import type { Skill } from '@/domain/roster/skill';
import { SAMPLE_COMPANIES } from './sample-companies';

describe.each(SAMPLE_COMPANIES)('$name', ({ company }) => {
  const { onCall, technicians, absences, startDay, workingDays } = company;

  test('commitment 23: at every quarter of an hour somebody on call repairs leaks and somebody is certified to sample', () => {
    const start = startDay.toZonedDateTime('Europe/Paris').epochMilliseconds;
    const lastDay = workingDays.at(-1) ?? startDay;
    const end = lastDay.add({ days: 4 }).toZonedDateTime('Europe/Paris').epochMilliseconds;
    for (let now = start; now < end; now += 15 * 60_000) {
      const duty = onCall.filter(({ from, until }) => from.epochMilliseconds <= now && now < until.epochMilliseconds);
      expect(duty).toHaveLength(1);
      const [leak, sampling, second] = (duty[0]?.ladder ?? []).map((id) => technicians.find((one) => one.id === id));
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(now);
      const can = (who: typeof leak, skill: Skill) =>
        who?.skills.includes(skill) &&
        who.certificates.every((one) => one.skill !== skill || day <= one.validUntil.toString());
      if (!can(leak, 'leakRepair') || !can(second, 'leakRepair') || !can(sampling, 'sampling')) {
        expect.fail(`nobody able at ${new Date(now).toISOString()}`);
      }
    }
  });

  test('nobody is on call while absent, twice on one ladder, or two weeks running', () => {
    onCall.forEach(({ ladder, from, until }, week) => {
      expect(new Set(ladder).size).toBe(3);
      for (const id of ladder) {
        expect(onCall[week + 1]?.ladder ?? []).not.toContain(id);
        const away = absences.filter(
          (one) =>
            one.technicianId === id &&
            one.from.epochMilliseconds < until.epochMilliseconds &&
            one.until.epochMilliseconds > from.epochMilliseconds,
        );
        expect(away).toEqual([]);
      }
    });
  });
});
