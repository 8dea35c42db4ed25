import { customType } from 'drizzle-orm/pg-core';
import { Temporal } from 'temporal-polyfill';

/** `timestamptz` as `Temporal.Instant`. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => instantFrom(value),
});

/** `date` as `Temporal.PlainDate`. */
export const plainDate = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainDate.from(value),
});

export type InstantRange = { readonly start: Temporal.Instant; readonly end: Temporal.Instant };

/** `tstzrange`, start included and end not. */
export const instantRange = customType<{ data: InstantRange; driverData: string }>({
  dataType: () => 'tstzrange',
  toDriver: ({ start, end }) => `[${start},${end})`,
  fromDriver: (value) => {
    const [start = '', end = ''] = value.replace(/[[\]()"]/g, '').split(',');
    return { start: instantFrom(start), end: instantFrom(end) };
  },
});

/** `xid8`: a transaction, as the decimal text PostgreSQL gives it. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** PostgreSQL writes `2026-11-23 14:05:00.5+01`, one space and a short offset away from ISO. */
export function instantFrom(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
}
