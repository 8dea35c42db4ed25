import { Temporal } from 'temporal-polyfill';
import { parisInstant } from '@/domain/calendar/paris';

/** A stretch of time in milliseconds since the epoch, which is what a browser draws with. Half open. */
export type SpanMs = { readonly startMs: number; readonly endMs: number };

/** What the board shows from left to right, with every full hour in it, both ends included. */
export type DayScale = SpanMs & { readonly hoursMs: readonly number[] };

const HOUR_MS = 3_600_000;
const USUAL = ['07:00', '19:00'] as const;

/** 07:00 to 19:00 of a Paris day, widened to the full hours that hold every span: on-call work begins and ends when it likes. */
export function dayScale(day: string, spans: readonly SpanMs[]): DayScale {
  const date = Temporal.PlainDate.from(day);
  const [from, to] = USUAL.map((time) => parisInstant(date, time).epochMilliseconds);
  const startMs = spans.reduce((min, { startMs }) => Math.min(min, floorToHour(startMs)), from ?? 0);
  const endMs = spans.reduce((max, { endMs }) => Math.max(max, -floorToHour(-endMs)), to ?? 0);
  const hours = Math.round((endMs - startMs) / HOUR_MS);
  return { startMs, endMs, hoursMs: Array.from({ length: hours + 1 }, (_, at) => startMs + at * HOUR_MS) };
}

/** Paris is a whole number of hours from UTC, so its full hours are those of the epoch. */
function floorToHour(ms: number): number {
  return Math.floor(ms / HOUR_MS) * HOUR_MS;
}

/** Where an instant stands between the two ends, 0 to 100; beyond them, at the end. */
export function percentAt({ startMs, endMs }: SpanMs, ms: number): number {
  return (100 * (Math.min(Math.max(ms, startMs), endMs) - startMs)) / (endMs - startMs);
}

/** The style that puts a span in its place on a row. */
export function placeOf(scale: SpanMs, span: SpanMs): { readonly left: string; readonly width: string } {
  const left = percentAt(scale, span.startMs);
  return { left: `${left}%`, width: `${percentAt(scale, span.endMs) - left}%` };
}

export function overlaps(a: SpanMs, b: SpanMs): boolean {
  return a.startMs < b.endMs && b.startMs < a.endMs;
}
