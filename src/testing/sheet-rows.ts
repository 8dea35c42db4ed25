import { Temporal } from 'temporal-polyfill';
import type { ContractRow } from '@/domain/commands/contract-row';
import { CustomerRow } from '@/domain/commands/customer-row';
import { JobRow } from '@/domain/commands/job-row';
import { ServicePointRow } from '@/domain/commands/service-point-row';
import { TechnicianRow } from '@/domain/commands/technician-row';

const SALON = { lon: 5.0971, lat: 43.6403 };

/** Rows of the register as a test says them: what it does not say is plain and right. */
export function servicePointRow(change: Partial<ServicePointRow> = {}): ServicePointRow {
  const address = { houseNumber: '3', street: 'place Morgan', postcode: '13300', insee: '13103' };
  return ServicePointRow.parse({ reference: 'PDL-7', ...address, place: SALON, ...change });
}

export function customerRow(change: Partial<CustomerRow> = {}): CustomerRow {
  const blank = { mobile: null, landline: null, email: null, contactPreference: 'sms', braille: false, locale: 'fr' };
  return CustomerRow.parse({ reference: 'C-7', name: 'Léa Roux', ...blank, ...change });
}

export function contractRow(change: Partial<ContractRow> = {}): ContractRow {
  const since = Temporal.PlainDate.from('2021-05-01');
  return { reference: 'A-50', customer: 'C-1', servicePoint: 'PDL-1', since, until: null, ...change };
}

export function technicianRow(change: Partial<TechnicianRow> = {}): TechnicianRow {
  const { skills, ...rest } = change;
  const shifts = [
    { weekday: 1, startsAt: '13:30', endsAt: '16:50' },
    { weekday: 1, startsAt: '07:50', endsAt: '12:00' },
  ];
  const person = { name: 'Julie Brémond', mobile: '+33639980002', start: SALON, end: SALON, active: true };
  const row = TechnicianRow.parse({ reference: 'T01', ...person, skills: [], shifts, ...rest });
  const sampling = { skill: 'sampling' as const, validUntil: Temporal.PlainDate.from('2027-03-31') };
  return { ...row, skills: skills ?? [sampling, { skill: 'leakRepair', validUntil: null }] };
}

export function jobRow(change: Partial<JobRow> = {}): JobRow {
  const { reportedAt = Temporal.Instant.from('2026-11-20T09:00:00Z'), ...rest } = change;
  const asked = { channel: 'web', jobType: 'meterReplacement', privateSide: false, description: '' };
  const caller = { customer: null, callerName: '', callerPhone: '' };
  const row = { reference: 'J-1', servicePoint: 'PDL-1', ...caller, ...asked, durationMinutes: null, ...rest };
  return { ...JobRow.parse({ ...row, reportedAt: '2026-11-20T09:00:00Z' }), reportedAt };
}
