import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { CalendarEvent } from '@/use-cases/ports/calendar-feed';
import { calendarFeed } from './calendar-feed';

const visit: CalendarEvent = {
  uid: '01990000-0000-7000-8000-000000000001@fontainier',
  sequence: 2,
  changedAt: Temporal.Instant.from('2026-10-20T09:00:00Z'),
  start: Temporal.Instant.from('2026-10-26T08:00:00+01:00'),
  end: Temporal.Instant.from('2026-10-26T09:30:00+01:00'),
  summary: 'Recherche de fuite, privé ; Mme Œuvrard',
  location: '12 rue des Frères Kennedy, 13300 Salon-de-Provence',
  description: 'Regard n° 4 à gauche\nChien : "Rex" \\ appeler avant',
  cancelled: false,
};

/** The first independent reader. */
function readByIcalJs(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      location: event.location ?? '',
      description: event.description ?? '',
      cancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
    };
  });
}

/** The second. */
function readByNodeIcal(text: string) {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) =>
    part?.type !== 'VEVENT'
      ? []
      : [
          {
            uid: part.uid,
            sequence: Number(part.sequence),
            start: part.start.toISOString(),
            end: part.end?.toISOString(),
            summary: part.summary,
            location: part.location ?? '',
            description: part.description ?? '',
            cancelled: part.status === 'CANCELLED',
          },
        ],
  );
}

function written({ changedAt: _, start, end, ...rest }: CalendarEvent) {
  const iso = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds).toISOString();
  return { ...rest, start: iso(start), end: iso(end) };
}

test.each([
  ['ical.js', readByIcalJs],
  ['node-ical', readByNodeIcal],
] as const)('%s reads the visit as it was written: accents, commas, line breaks, the hour of Paris', (_, read) => {
  const { text } = calendarFeed({ name: 'Tournée de Julie Estève', events: [visit] });
  expect(read(text)).toEqual([written(visit)]);
  expect(read(text)[0]?.start).toBe('2026-10-26T07:00:00.000Z');
});

test('a moved visit keeps its name and raises its number; a cancelled one says so', () => {
  const moved = { ...visit, sequence: 3, start: visit.start.add({ hours: 2 }), end: visit.end.add({ hours: 2 }) };
  const cancelled = { ...moved, sequence: 4, cancelled: true };
  const reads = [visit, moved, cancelled].map(
    (event) => readByIcalJs(calendarFeed({ name: 'Tournée', events: [event] }).text)[0],
  );
  expect(new Set(reads.map((read) => read?.uid)).size).toBe(1);
  expect(reads.map((read) => read?.sequence)).toEqual([2, 3, 4]);
  expect(reads.map((read) => read?.cancelled)).toEqual([false, false, true]);
});

test('everything is in UTC and no zone is named', () => {
  const { text } = calendarFeed({ name: 'Tournée', events: [visit] });
  expect(text).toContain('DTSTART:20261026T070000Z');
  expect(text).toContain('DTEND:20261026T083000Z');
  expect(text).toContain('DTSTAMP:20261020T090000Z');
  expect(text).toContain('LAST-MODIFIED:20261020T090000Z');
  expect(text).not.toMatch(/TZID|VTIMEZONE|X-WR-TIMEZONE/i);
});

test('lines end as RFC 5545 says and none is longer than 75 bytes', () => {
  const { text } = calendarFeed({
    name: 'Tournée',
    events: [{ ...visit, description: 'Côté œuvre à l’arrière 🚰 '.repeat(20) }],
  });
  const lines = text.split('\r\n');
  expect(lines.every((line) => !line.includes('\n') && Buffer.byteLength(line) <= 75)).toBe(true);
});

test('the tag stays while the tour does, in whatever order it is read, and changes with it', () => {
  const other = {
    ...visit,
    uid: 'b@fontainier',
    start: visit.start.add({ hours: 3 }),
    end: visit.end.add({ hours: 3 }),
  };
  const tag = (events: readonly CalendarEvent[]) => calendarFeed({ name: 'Tournée', events }).etag;
  expect(tag([visit, other])).toBe(tag([other, visit]));
  expect(tag([visit, other])).toMatch(/^"[\w-]{43}"$/);
  expect(
    new Set([tag([]), tag([visit]), tag([{ ...visit, cancelled: true }]), tag([{ ...visit, sequence: 3 }])]).size,
  ).toBe(4);
});

test('an empty tour is a calendar too', () => {
  expect(readByIcalJs(calendarFeed({ name: 'Tournée', events: [] }).text)).toEqual([]);
});

/** Without what the readers themselves drop: blanks around a text, and (node-ical) a pair of quotes around it. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 120 })
  .map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '').trim())
  .filter((text) => !text.startsWith('"'));
const anyVisit = fc
  .record({
    summary: words,
    location: words,
    description: fc.array(words, { maxLength: 4 }).map((lines) => lines.filter(Boolean).join('\n')),
    minutes: fc.integer({ min: 0, max: 4 * 525_600 }),
    cancelled: fc.boolean(),
    sequence: fc.nat(1000),
  })
  .map(({ minutes, ...rest }) => {
    const start = Temporal.Instant.from('2025-01-01T00:00:00Z').add({ minutes });
    return { ...visit, ...rest, start, end: start.add({ minutes: 30 }) };
  });

test('both readers agree with what was written, whatever the words and the hour', () => {
  fc.assert(
    fc.property(anyVisit, (event) => {
      const { text } = calendarFeed({ name: 'Tournée', events: [event] });
      expect(readByIcalJs(text)).toEqual([written(event)]);
      expect(readByNodeIcal(text)).toEqual([written(event)]);
    }),
  );
});

test('control characters and halves of characters do not break the feed', () => {
  const { text } = calendarFeed({
    name: 'T',
    events: [{ ...visit, summary: 'a\u0000b\u0007c\ud83d', description: 'x\r\ny\rz\u2028v\u2029w' }],
  });
  expect(readByIcalJs(text)[0]).toMatchObject({ summary: 'a b c\ufffd', description: 'x\ny\nz\nv\nw' });
});
