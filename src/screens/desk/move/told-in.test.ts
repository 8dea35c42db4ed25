import { expect, test } from 'vitest';
import { toldIn } from './told-in';

const MONDAY = Date.parse('2026-11-23T09:00:00+01:00');
const customer = {
  customerId: 'c',
  name: 'Ann Smith',
  mobile: '+33639980001',
  landline: '+33490000001',
  contactPreference: 'sms',
  braille: false,
  smsStopped: false,
  locale: 'en',
} as const;
const appointment = { confirmBy: 'letter' } as const;

test('a customer hears in their own language, by text message where one may be sent', () => {
  const told = toldIn({ customer, appointment: { confirmBy: 'sms' } }, '2026-11-24T09:00:00+01:00', MONDAY);
  expect(told).toEqual({ channel: 'sms', locale: 'en' });
});

test('commitment 29: a letter is announced for Thursday, a call for Tuesday, which no letter reaches', () => {
  const order = { customer: { ...customer, mobile: null }, appointment };
  expect(toldIn(order, '2026-11-26T09:00:00+01:00', MONDAY).channel).toBe('letter');
  expect(toldIn(order, '2026-11-24T09:00:00+01:00', MONDAY).channel).toBe('call');
});

test('whoever called and is no customer hears as before, in French', () => {
  const told = toldIn({ customer: null, appointment: { confirmBy: 'sms' } }, '2026-11-24T09:00:00+01:00', MONDAY);
  expect(told).toEqual({ channel: 'sms', locale: 'fr' });
});
