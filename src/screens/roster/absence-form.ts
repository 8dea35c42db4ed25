import type { AbsenceWish } from '@/domain/roster/absence-span';
import type { WallClock } from './wall-clock';

export const ABSENCE_LENGTHS = ['days', 'morning', 'afternoon', 'hours'] as const;

export type AbsenceLength = (typeof ABSENCE_LENGTHS)[number];

/** What the form of an absence holds, whatever length is chosen: going from one to another loses nothing. */
export type AbsenceForm = { readonly length: AbsenceLength; readonly from: WallClock; readonly until: WallClock };

/** The form as the rule takes it. */
export function absenceWish({ length, from, until }: AbsenceForm): AbsenceWish {
  if (length === 'days') return { kind: 'days', from: from.day, until: until.day };
  if (length !== 'hours') return { kind: length, day: from.day };
  return { kind: 'hours', from: from.day, fromTime: from.time, until: until.day, untilTime: until.time };
}

/** Beginning later than it ended takes the end along. */
export function beginningAt(form: AbsenceForm, from: WallClock): AbsenceForm {
  const until = form.until.day < from.day ? { ...form.until, day: from.day } : form.until;
  return { ...form, from, until };
}
