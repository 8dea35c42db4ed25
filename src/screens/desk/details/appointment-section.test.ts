import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import { AppointmentSection } from './appointment-section';
import { Journal } from './journal';
import type { WorkOrderShown } from './work-order-answer';

const appointment = {
  appointmentId: 'a1',
  version: 2,
  start: '2026-11-26T08:00:00+01:00',
  end: '2026-11-26T10:00:00+01:00',
  confirmBy: 'sms',
  toldAt: '2026-11-24T09:00:00+01:00',
  confirmedAt: null,
};
const delivered = (version: number, channel: string) => ({
  kind: 'confirmationDelivered',
  payload: { appointmentId: 'a1', version, channel, messageId: null },
  corrected: false,
});
const panel = (order: object) => wordsOf(AppointmentSection, { order: order as WorkOrderShown, canChange: false });

test.each([
  ['call', 'Client prévenu par téléphone'],
  ['letter', 'Client prévenu par lettre'],
  ['page', 'Client prévenu sur sa page'],
  ['sms', 'Client prévenu par SMS'],
])('commitment 29: a customer who was to be texted and was told by %s is said to be told so', (channel, words) => {
  expect(panel({ appointment, journal: [delivered(2, channel), delivered(1, 'sms')] })).toContain(words);
});

test('commitment 29: what told them first counts, and nothing about an earlier window', () => {
  const journal = [delivered(2, 'sms'), delivered(2, 'call'), delivered(1, 'letter')];
  expect(panel({ appointment, journal })).toContain('Client prévenu par téléphone');
});

test('commitment 29: nobody is said to be told before they are', () => {
  const untold = { ...appointment, toldAt: null };
  expect(panel({ appointment: untold, journal: [delivered(1, 'call')] })).toContain('Pas encore prévenu par SMS');
});

test('the journal says by what the customer was told', () => {
  const fact = { ...delivered(2, 'call'), factId: 'f1', by: 'demo', happenedAt: appointment.toldAt };
  const journal = [{ ...fact, recordedAt: appointment.toldAt }] as never;
  expect(wordsOf(Journal, { journal })).toContain('Client prévenu · par téléphone');
});
