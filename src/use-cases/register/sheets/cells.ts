import { Temporal } from 'temporal-polyfill';
import { endOfDay, PARIS, startOfDay } from '@/domain/calendar/paris';

const YES = ['yes', 'oui', 'true', 'vrai', '1', 'x'];
const NO = ['no', 'non', 'false', 'faux', '0', ''];

/** What a cell says, as JSON; what it cannot mean is handed on as it stands, for the schema to refuse. */
export function nothingOr(cell: string): string | null {
  return cell === '' ? null : cell;
}

export function yesOrNo(cell: string): boolean | string {
  const word = cell.toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : cell;
}

/** `43.6403`, or `43,6403` as French spreadsheets write it. */
export function number(cell: string): number | string {
  return /^[+-]?\d{1,15}([.,]\d{1,15})?$/.test(cell) ? Number(cell.replace(',', '.')) : cell;
}

/** Where something is: nothing when both cells are empty. */
export function place(lon: string, lat: string): { lon: number | string; lat: number | string } | null {
  return lon === '' && lat === '' ? null : { lon: number(lon), lat: number(lat) };
}

/** Words between spaces, none when the cell is empty. */
export function words(cell: string): string[] {
  return cell.split(/\s+/).filter((word) => word !== '');
}

const WALL_CLOCK = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A wall-clock time gets the offset of Paris; anything else is handed on as it is. */
export function moment(cell: string): string {
  if (!WALL_CLOCK.test(cell)) return cell;
  return orAsItIs(cell, () => Temporal.PlainDateTime.from(cell.replace(' ', 'T')).toZonedDateTime(PARIS).toInstant());
}

/** The same, or a day alone, which is the beginning of that day. */
export function beginning(cell: string): string {
  return DAY.test(cell) ? orAsItIs(cell, () => startOfDay(Temporal.PlainDate.from(cell))) : moment(cell);
}

/** The same, or a day alone, which is the end of that day: the last day counts. */
export function ending(cell: string): string {
  return DAY.test(cell) ? orAsItIs(cell, () => endOfDay(Temporal.PlainDate.from(cell))) : moment(cell);
}

function orAsItIs(cell: string, read: () => Temporal.Instant): string {
  try {
    return read().toString();
  } catch {
    return cell;
  }
}
