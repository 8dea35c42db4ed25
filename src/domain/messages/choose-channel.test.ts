import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type ContactProfile, chooseChannel } from './choose-channel';

const nobody: ContactProfile = {
  mobile: null,
  landline: null,
  contactPreference: 'sms',
  braille: false,
  smsStopped: false,
};
const mobile = { ...nobody, mobile: '+33639980001' };
const landline = { ...nobody, landline: '+33465710001' };
const at = (text: string) => Temporal.Instant.from(text);

// Monday 23 November 2026, ten o'clock: Tuesday 1, Wednesday 2, Thursday 3.
const MONDAY = '2026-11-23T10:00+01:00';
const WEDNESDAY = '2026-11-25T08:00+01:00';
const THURSDAY = '2026-11-26T08:00+01:00';

test.each([
  ['somebody with a mobile', mobile, WEDNESDAY, 'sms'],
  ['a landline on the third working day', landline, THURSDAY, 'letter'],
  ['a landline on the second working day', landline, WEDNESDAY, 'call'],
  ['a mobile that answered STOP, on the third working day', { ...mobile, smsStopped: true }, THURSDAY, 'letter'],
  ['a mobile that answered STOP, on the second working day', { ...mobile, smsStopped: true }, WEDNESDAY, 'call'],
  ['"write, do not call" on the third working day', { ...mobile, contactPreference: 'write' }, THURSDAY, 'letter'],
] as const)('commitment 29: %s is confirmed by the right means', (_, customer, windowStart, channel) => {
  expect(chooseChannel(customer, at(windowStart), at(MONDAY))).toEqual({ ok: true, value: channel });
});

test.each([
  ['whoever asked to be written to', { ...landline, contactPreference: 'write' }],
  ['whoever asked for Braille', { ...landline, braille: true }],
  ['somebody without any telephone', nobody],
] as const)('commitment 29: %s is never telephoned, and is told the first day a letter reaches', (_, customer) => {
  expect(chooseChannel(customer, at(WEDNESDAY), at(MONDAY))).toEqual({
    ok: false,
    refusal: { kind: 'letterTooLate', earliest: '2026-11-26' },
  });
});

test('commitment 29: Christmas and the week-end lengthen the post', () => {
  // Wednesday 23 December: Thursday 24, Monday 28, Tuesday 29.
  const now = at('2026-12-23T10:00+01:00');
  expect(chooseChannel(landline, at('2026-12-28T08:00+01:00'), now)).toMatchObject({ value: 'call' });
  expect(chooseChannel(landline, at('2026-12-29T08:00+01:00'), now)).toMatchObject({ value: 'letter' });
});
