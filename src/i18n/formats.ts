import type { Formats } from 'next-intl';

/**
 * Named formats for `useFormatter().dateTime(instant, 'day')` and `{when, date, day}` in a message. Always Paris time. Screens
 * write `09:30`; what is read aloud or sent to a customer says `9 h 30` (`domain/messages/window-words.ts`).
 */
export const formats = {
  dateTime: {
    time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    day: { weekday: 'short', day: 'numeric', month: 'short' },
    dayLong: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    moment: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  },
  number: {
    euros: { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 },
    eurosCents: { style: 'currency', currency: 'EUR', minimumFractionDigits: 2 },
    percent: { style: 'percent', maximumFractionDigits: 0 },
  },
} satisfies Formats;
