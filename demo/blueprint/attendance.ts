import { Temporal } from 'temporal-polyfill';
import { endOfDay, startOfDay } from '@/domain/calendar/paris';
import { isWorkingDay } from '@/domain/calendar/working-days';
import { SKILLS } from '@/domain/roster/skill';
import type { Absence } from './absence';
import { type DemoTechnician, holds } from './technicians';

/** Whether any part of an absence falls between two instants. */
export function overlaps(absence: Absence, from: Temporal.Instant, until: Temporal.Instant): boolean {
  return Temporal.Instant.compare(absence.from, until) < 0 && Temporal.Instant.compare(from, absence.until) < 0;
}

/** The technicians whose week has this working day and who are not absent for any part of it. */
export function presentAllDay(
  technicians: readonly DemoTechnician[],
  absences: readonly Absence[],
  day: Temporal.PlainDate,
): readonly DemoTechnician[] {
  if (!isWorkingDay(day)) return [];
  const absent = new Set(
    absences.filter((one) => overlaps(one, startOfDay(day), endOfDay(day))).map((one) => one.technicianId),
  );
  return technicians.filter(({ id, week }) => !absent.has(id) && week.some(({ weekday }) => weekday === day.dayOfWeek));
}

/** Whether somebody there the whole day holds each skill the utility works with. */
export function isEverySkillPresent(
  technicians: readonly DemoTechnician[],
  absences: readonly Absence[],
  day: Temporal.PlainDate,
): boolean {
  const present = presentAllDay(technicians, absences, day);
  return SKILLS.every((skill) => present.some((technician) => holds(technician, skill, day)));
}
