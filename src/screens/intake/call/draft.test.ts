import { expect, test } from 'vitest';
import { changed, type Draft, emptyDraft, missing, reportedAtMs } from './draft';
import { fromWallClock, toWallClock } from './paris-wall-clock';

const FIRST_KEY = Date.parse('2026-11-23T14:05:00+01:00');
// The server's time is an estimate: it has fractions of a millisecond.
const LATER = FIRST_KEY + 90_000.4;
const ids = { commandId: 'c1', workOrderId: 'w1' };
const fresh = { commandId: 'c2', workOrderId: 'w2', nowMs: LATER };
const address = { servicePointId: 'p1' } as NonNullable<Draft['address']>;
const empty = emptyDraft(ids, null);

test('commitment 24: the clock runs from the first key, and later keys do not move it', () => {
  const first = changed(empty, { callerWords: 'd' }, { ...fresh, nowMs: FIRST_KEY });
  expect(reportedAtMs(first)).toBe(FIRST_KEY);
  expect(reportedAtMs(changed(first, { callerWords: 'du' }, fresh))).toBe(FIRST_KEY);
});

test('a clock that starts between two milliseconds starts on one', () => {
  expect(Number.isInteger(reportedAtMs(changed(empty, { callerWords: 'd' }, fresh)))).toBe(true);
});

test('an earlier moment the caller names takes its place', () => {
  const draft = changed(empty, { correctedTo: '2026-11-23T12:00:00Z' }, fresh);
  expect(reportedAtMs(draft)).toBe(Date.parse('2026-11-23T13:00:00+01:00'));
});

test('the same draft sent again is the same command; once changed it is another', () => {
  const sent = { ...empty, wasSent: true };
  expect(sent).toMatchObject(ids);
  expect(changed(sent, { description: 'x' }, fresh)).toMatchObject({
    commandId: 'c2',
    workOrderId: 'w2',
    wasSent: false,
  });
});

test('another address means other work may be open there', () => {
  const seen = { ...empty, address, duplicatesSeen: true };
  expect(changed(seen, { address }, fresh).duplicatesSeen).toBe(true);
  expect(changed(seen, { address: { ...address, servicePointId: 'p2' } }, fresh).duplicatesSeen).toBe(false);
});

test('what is missing is asked for in the order of the screen', () => {
  const asked = (change: Partial<Draft>) => missing({ ...empty, ...change }, LATER);
  const leak = { complaint: 'leak', isPrivateSide: null, isDangerous: false, otherJob: null } as const;
  expect(asked({})).toBe('address');
  expect(asked({ address })).toBe('complaint');
  expect(asked({ address, triage: leak })).toBe('side');
  expect(asked({ address, triage: { ...leak, isPrivateSide: false } })).toBeNull();
  expect(asked({ address, triage: { ...leak, complaint: 'other' } })).toBe('job');
  expect(asked({ address, isUnknown: true, callerPhone: '06 39' })).toBe('callerPhone');
  expect(asked({ address, correctedTo: '2026-11-23T20:00:00Z' })).toBe('reportedAt');
});

test('the field of date and time speaks Paris, whatever the country of the browser', () => {
  expect(toWallClock(FIRST_KEY)).toBe('2026-11-23T14:05');
  expect(fromWallClock('2026-11-23T14:05')).toBe('2026-11-23T13:05:00Z');
  expect(fromWallClock('2026-07-14T14:05')).toBe('2026-07-14T12:05:00Z');
  expect(fromWallClock('2026-11')).toBeNull();
});
