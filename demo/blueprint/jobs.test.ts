import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '@/domain/calendar/working-days';
import { jobType } from '@/domain/work-order/job-type';
import { SAMPLE_COMPANIES } from './sample-companies';

const TERMS = { planned: 15, quote: 6, works: 12, meter: 2 };

describe.each(SAMPLE_COMPANIES)('$name', ({ company }) => {
  const { jobs, customers, servicePoints, startDay, workingDays } = company;
  const sevenOClock = startDay.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: '07:00' }).toInstant();

  test('every kind of work that is not urgent is waiting, and nothing urgent is', () => {
    const kinds = new Set(jobs.map(({ type }) => type));
    expect(kinds.size).toBe(14);
    expect(jobs.filter(({ type }) => jobType(type).family === 'urgent')).toEqual([]);
  });

  test('a job is at a known place with its own customer, and no place has two', () => {
    expect(new Set(jobs.map(({ servicePointId }) => servicePointId)).size).toBe(jobs.length);
    for (const job of jobs) {
      expect(servicePoints.some(({ id }) => id === job.servicePointId)).toBe(true);
      const holder = customers.find(({ contracts }) =>
        contracts.some((one) => one.servicePointId === job.servicePointId),
      );
      expect(job.customerId).toBe(job.channel === 'internal' ? null : holder?.id);
      expect(job.note.length).toBeGreaterThan(10);
    }
  });

  test('all was reported in the last days, and no promise is broken when the company opens', () => {
    for (const { type, reportedAt } of jobs) {
      expect(reportedAt.epochMilliseconds).toBeLessThan(sevenOClock.epochMilliseconds);
      const { family } = jobType(type);
      if (family === 'sampling') {
        expect(reportedAt.until(sevenOClock).total('hours')).toBeLessThan(17);
      } else if (family !== 'urgent') {
        let left = TERMS[family];
        let day = reportedAt.toZonedDateTimeISO('Europe/Paris').toPlainDate();
        while (left > 0) {
          day = day.add({ days: 1 });
          if (isWorkingDay(day)) left -= 1;
        }
        expect(day.toString() >= startDay.toString(), `${type} due ${day}`).toBe(true);
      }
    }
  });

  test('planned times have a median of about half an hour and none is longer than five hours', () => {
    const minutes = jobs.map(({ durationMinutes }) => durationMinutes).sort((a, b) => a - b);
    expect(minutes[150]).toBeGreaterThanOrEqual(25);
    expect(minutes[150]).toBeLessThanOrEqual(35);
    expect(minutes[0]).toBeGreaterThanOrEqual(5);
    expect(minutes.at(-1)).toBeLessThanOrEqual(300);
    expect(minutes.every((one) => one % 5 === 0)).toBe(true);
  });

  test('130 want a window that is still to be booked by the offers, most of them within a week', () => {
    const booked = jobs.flatMap(({ appointment }) =>
      appointment.kind === 'booked' ? [appointment.nearWorkingDay] : [],
    );
    expect(booked).toHaveLength(130);
    expect(booked.every((day) => day >= 0 && day < workingDays.length)).toBe(true);
    expect(booked.filter((day) => day <= 5).length).toBeGreaterThan(65);
    expect(new Set(booked).size).toBeGreaterThan(10);
  });

  test('only jobs that need the customer want a window, and one told by letter is at least four days off', () => {
    for (const { type, appointment, customerId } of jobs) {
      expect(appointment.kind !== 'notNeeded').toBe(jobType(type).needsCustomer);
      const customer = customers.find(({ id }) => id === customerId);
      if (appointment.kind === 'booked' && customer?.contactPreference !== 'sms') {
        expect(appointment.nearWorkingDay).toBeGreaterThanOrEqual(4);
      }
    }
  });
});
