import type { Temporal } from 'temporal-polyfill';

export type CalendarEvent = {
  /** Never changes for a visit, so that a move is a move and not a second event. */
  readonly uid: string;
  /** Raised at every change. */
  readonly sequence: number;
  readonly changedAt: Temporal.Instant;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  /** Stays in the feed as cancelled: an event that merely vanishes stays in many calendars. */
  readonly cancelled: boolean;
};

export type Calendar = { readonly name: string; readonly events: readonly CalendarEvent[] };

/** The text to serve as `text/calendar; charset=utf-8`, and its strong ETag, quotes included: equal exactly when the text is. */
export type WrittenCalendar = { readonly text: string; readonly etag: string };

export type CalendarFeed = (calendar: Calendar) => WrittenCalendar;
