import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { story } from '@/testing/story';
import { reconcileCompensation } from '../compensation/compensation';
import type { FactKind } from '../fact/fact';
import type { JobTypeCode } from '../work-order/job-type';
import { projectClocks } from './project-clocks';

const at = (text: string) => Temporal.Instant.from(text);
const states = (facts: ReturnType<typeof story>, now: string, tabletsSyncedAt: string | null = null) =>
  Object.fromEntries(
    projectClocks(facts.all(), { now: at(now), tabletsSyncedAt: tabletsSyncedAt ? at(tabletsSyncedAt) : null }).map(
      (clock) => [clock.code, clock.state],
    ),
  );

const leak = () => story('leak', '2026-11-23T14:05+01:00');
const meter = () => story('meterSetting', '2026-11-23T09:00+01:00');
const planned = () => story('meterReplacement', '2026-11-02T09:00+01:00');

describe('urgent', () => {
  test('commitment 24: on site at the second hour to the second is kept, a second later is broken', () => {
    expect(states(leak().on('arrived', '2026-11-23T16:05:00+01:00'), '2026-11-23T17:00+01:00')).toEqual({ 24: 'kept' });
    expect(states(leak().on('arrived', '2026-11-23T16:05:01+01:00'), '2026-11-23T17:00+01:00')).toEqual({
      24: 'broken',
    });
  });

  test('commitment 24: an arrival synced late, stamped in time, kept the promise; until then we await the tablet', () => {
    const now = '2026-11-23T18:05+01:00';
    expect(states(leak(), now, '2026-11-23T15:50+01:00')).toEqual({ 24: 'awaitingTablet' });
    expect(states(leak(), now, '2026-11-23T18:00+01:00')).toEqual({ 24: 'broken' });
    expect(states(leak(), '2026-11-24T16:05+01:00', '2026-11-23T15:50+01:00')).toEqual({ 24: 'awaitingTablet' });
    expect(states(leak(), '2026-11-24T16:05:01+01:00', '2026-11-23T15:50+01:00')).toEqual({ 24: 'broken' });
    expect(states(leak().on('arrived', '2026-11-23T16:00+01:00', { recordedAt: now }), now)).toEqual({ 24: 'kept' });
  });

  test('commitment 24: a cancellation after two hours does not undo the breach', () => {
    const cancelled = leak().on('workOrderCancelled', '2026-11-23T16:10+01:00', { payload: { reason: 'double' } });
    expect(states(cancelled, '2026-11-23T17:00+01:00')).toEqual({ 24: 'broken' });
  });

  test('commitment 24: a corrected arrival counts, the original stays in the journal', () => {
    const facts = leak().on('arrived', '2026-11-23T16:30+01:00');
    facts.correct('arrived', '2026-11-23T15:58+01:00');
    expect(states(facts, '2026-11-23T17:00+01:00')).toEqual({ 24: 'kept' });
    expect(facts.all().filter((fact) => fact.kind === 'arrived')).toHaveLength(2);
  });
});

describe('understood otherwise', () => {
  const REQUALIFIED = { payload: { jobType: 'privateLeak', privateSide: true, reason: 'behind the meter' } } as const;
  const now = '2026-11-23T17:00+01:00';

  test('commitment 24: in time, the leak that is none leaves no clock; after two hours the breach stands', () => {
    expect(states(leak().on('requestQualified', '2026-11-23T15:00+01:00', REQUALIFIED), now)).toEqual({
      '26a': 'running',
      '26b': 'running',
    });
    const late = leak().on('requestQualified', '2026-11-23T16:06+01:00', REQUALIFIED);
    expect(states(late, now)).toMatchObject({ 24: 'broken', '26a': 'running' });
  });

  test('commitment 24: only a review takes that breach back', () => {
    const reviewed = leak()
      .on('requestQualified', '2026-11-23T16:06+01:00', REQUALIFIED)
      .on('clockExempted', '2026-11-23T16:30+01:00', {
        payload: { number: 24, occasions: ['case'], reason: 'none of ours', proof: 'photo 12' },
      });
    expect(states(reviewed, now)).toMatchObject({ 24: 'exempted', '26a': 'running' });
  });
});

test('commitment 33: who is not at home does not stop the works, which need nobody at home', () => {
  const absent = story('connectionWorks', '2026-11-23T09:00+01:00').on('customerAbsent', '2026-11-24T09:00+01:00');
  expect(states(absent, '2026-12-10T00:00:01+01:00')).toMatchObject({ 33: 'broken' });
});

test('commitment 25: a sample taken after 24 elapsed hours over the night the clocks go back is late', () => {
  const complaint = () => story('sampling', '2026-10-24T14:00+02:00');
  expect(states(complaint().on('sampleTaken', '2026-10-25T13:00+01:00'), '2026-10-26T00:00Z')).toEqual({ 25: 'kept' });
  expect(states(complaint().on('sampleTaken', '2026-10-25T13:01+01:00'), '2026-10-26T00:00Z')).toEqual({
    25: 'broken',
  });
});

/** States at the due instant and a minute after it, an hour later. */
function aroundDue(number: 31 | 32 | 33, job: JobTypeCode, stop: FactKind, due: string) {
  const now = at(due).add({ hours: 1 }).toString();
  const stopped = (when: string) => states(story(job, '2026-11-23T09:00+01:00').on(stop, when), now)[number];
  return [stopped(due), stopped(at(due).add({ minutes: 1 }).toString())];
}

test('commitment 31: a meter set on the second working day is kept, a minute after it broken', () => {
  expect(aroundDue(31, 'meterSetting', 'meterSet', '2026-11-26T00:00+01:00')).toEqual(['kept', 'broken']);
});

test('commitment 32: a quote issued on the sixth working day is kept, a minute after it broken', () => {
  expect(aroundDue(32, 'quoteVisit', 'quoteIssued', '2026-12-02T00:00+01:00')).toEqual(['kept', 'broken']);
});

test('commitment 33: works finished on the twelfth working day are kept, a minute after it broken', () => {
  expect(aroundDue(33, 'connectionWorks', 'worksFinished', '2026-12-10T00:00+01:00')).toEqual(['kept', 'broken']);
});

describe('appointments', () => {
  const window = { start: '2026-11-10T08:00+01:00', end: '2026-11-10T10:00+01:00' };

  test('commitment 28: long before the window an arrival counts once the customer has let us in', () => {
    const early = () => planned().fix('2026-11-03T09:00+01:00', window).on('arrived', '2026-11-10T05:30+01:00');
    expect(states(early(), '2026-11-10T06:00+01:00')).toMatchObject({ '28b': 'running' });
    expect(states(early(), '2026-11-10T12:00+01:00')).toMatchObject({ '28b': 'broken' });
    const done = early().on('finished', '2026-11-10T06:00+01:00');
    expect(states(done, '2026-11-10T06:00+01:00')).toMatchObject({ '28b': 'kept' });
    const long = early().on('finished', '2026-11-10T11:00+01:00');
    expect(states(long, '2026-11-10T11:00+01:00')).toMatchObject({ '28b': 'kept' });
    const back = early().on('arrived', '2026-11-10T09:00+01:00');
    expect(states(back, '2026-11-10T12:00+01:00')).toMatchObject({ '28b': 'kept' });
  });

  test('commitment 28: who waits at the door keeps it when the window opens, not before', () => {
    const waiting = planned().fix('2026-11-03T09:00+01:00', window).on('arrived', '2026-11-10T07:30+01:00');
    expect(states(waiting, '2026-11-10T07:59+01:00')).toMatchObject({ '28b': 'running' });
    expect(states(waiting, '2026-11-10T08:00+01:00')).toMatchObject({ '28b': 'kept' });
  });

  test('commitment 28: arriving early or in the window keeps it, after its end breaks it', () => {
    const booked = () => planned().fix('2026-11-03T09:00+01:00', window);
    const now = '2026-11-10T12:00+01:00';
    expect(states(booked().on('arrived', '2026-11-10T07:50+01:00'), now)).toMatchObject({
      '28a': 'kept',
      '28b': 'kept',
    });
    expect(states(booked().on('arrived', '2026-11-10T10:00+01:00'), now)).toMatchObject({ '28b': 'kept' });
    expect(states(booked().on('arrived', '2026-11-10T10:01+01:00'), now)).toMatchObject({ '28b': 'broken' });
    expect(states(booked(), now)).toMatchObject({ '28b': 'broken' });
  });

  test('commitment 29: nothing delivered when the window opens breaks it, once, and the warning comes long before', () => {
    const booked = planned().fix('2026-11-03T09:00+01:00', window);
    expect(states(booked, '2026-11-10T07:59+01:00')).toMatchObject({ 29: 'running' });
    expect(states(booked, '2026-11-10T08:00:01+01:00')).toMatchObject({ 29: 'broken' });
    const clocks = projectClocks(booked.all(), { now: at('2026-11-03T10:00Z'), tabletsSyncedAt: null });
    expect(clocks.find((clock) => clock.code === '29')?.warnAt).toEqual(at('2026-11-03T09:05+01:00'));
  });

  test('commitment 28, 29: a silent tablet may prove an arrival, never that the customer was told', () => {
    const booked = planned().fix('2026-11-03T09:00+01:00', window);
    expect(states(booked, '2026-11-10T10:30+01:00', '2026-11-10T07:00+01:00')).toMatchObject({
      '28b': 'awaitingTablet',
      29: 'broken',
    });
  });

  test('commitment 28: a window moved in time owes nothing, moved after its end it does', () => {
    const later = { start: '2026-11-12T08:00+01:00', end: '2026-11-12T10:00+01:00' };
    const moved = (when: string) => planned().fix('2026-11-03T09:00+01:00', window).fix(when, later);
    const of = (facts: ReturnType<typeof story>) =>
      projectClocks(facts.all(), { now: at('2026-11-11T12:00Z'), tabletsSyncedAt: null })
        .filter((clock) => clock.code === '28b')
        .map((clock) => clock.state);
    expect(of(moved('2026-11-09T09:00+01:00'))).toEqual(['cancelled', 'running']);
    expect(of(moved('2026-11-10T10:30+01:00'))).toEqual(['broken', 'running']);
  });

  test('commitment 28: an exemption is for the appointment it was decided about, not for the next', () => {
    const next = { start: '2026-11-12T08:00+01:00', end: '2026-11-12T10:00+01:00' };
    const missed = planned().fix('2026-11-03T09:00+01:00', window);
    const occasion = projectClocks(missed.all(), { now: at('2026-11-10T12:00Z'), tabletsSyncedAt: null }).find(
      ({ code }) => code === '28b',
    )?.occasion;
    missed.on('clockExempted', '2026-11-10T13:00+01:00', {
      payload: { number: 28, occasions: [occasion ?? ''], reason: 'police cordon', proof: 'report 7' },
    });
    const both = missed.fix('2026-11-10T14:00+01:00', next);
    const clocks = projectClocks(both.all(), { now: at('2026-11-12T12:00Z'), tabletsSyncedAt: null });
    expect(clocks.filter(({ code }) => code === '28b').map(({ state }) => state)).toEqual(['exempted', 'broken']);
  });

  test('commitment 26: absence pauses it with its photo, a new date sets it going again', () => {
    const absent = planned().fix('2026-11-03T09:00+01:00', window).on('customerAbsent', '2026-11-10T09:00+01:00');
    expect(states(absent, '2026-12-24T12:00+01:00')).toMatchObject({ '26b': 'paused' });
    const again = absent.fix('2026-11-16T09:00+01:00', {
      start: '2026-11-18T08:00+01:00',
      end: '2026-11-18T10:00+01:00',
    });
    const clock = projectClocks(again.all(), { now: at('2026-11-17T12:00Z'), tabletsSyncedAt: null }).find(
      ({ code }) => code === '26b',
    );
    // 15 working days after Monday 2 November (11 November off) end on Tuesday 24; the pause covered 12, 13 and 16.
    expect(clock).toMatchObject({ state: 'running', dueAt: at('2026-11-28T00:00+01:00') });
  });
});

describe('30 €', () => {
  const clocksAt = (facts: ReturnType<typeof story>, now: string, synced: string | null = null) =>
    projectClocks(facts.all(), { now: at(now), tabletsSyncedAt: synced ? at(synced) : null });
  const customer = meter().customerId;

  test('26a and 26b broken together owe once', () => {
    const { lines } = reconcileCompensation(clocksAt(planned(), '2026-12-24T12:00+01:00'), [], customer);
    expect(lines).toMatchObject([{ number: 26, amountCents: 3000, state: 'due' }]);
  });

  test('commitment 24: a line that awaits a tablet cannot be approved for 24 hours, and is withdrawn when kept', () => {
    const waiting = clocksAt(leak(), '2026-11-23T18:00+01:00', '2026-11-23T15:00+01:00');
    const owed = reconcileCompensation(waiting, [], customer).lines;
    expect(owed).toMatchObject([{ state: 'due', approvableFrom: at('2026-11-24T16:05+01:00') }]);
    const kept = clocksAt(leak().on('arrived', '2026-11-23T15:59+01:00'), '2026-11-23T19:00+01:00');
    expect(reconcileCompensation(kept, owed, customer).lines).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('a line already exported stays and asks for a person', () => {
    const kept = clocksAt(leak().on('arrived', '2026-11-23T15:59+01:00'), '2026-11-23T19:00+01:00');
    const broken = reconcileCompensation(clocksAt(leak(), '2026-11-23T18:00+01:00'), [], customer).lines;
    const exported = broken.map((line) => ({ ...line, state: 'exported' as const }));
    expect(reconcileCompensation(kept, exported, customer)).toEqual({ lines: exported, exportedButKept: exported });
  });

  test('an anonymous caller with no subscriber is owed nothing', () => {
    expect(reconcileCompensation(clocksAt(leak(), '2026-11-23T18:00+01:00'), [], null).lines).toEqual([]);
  });
});
