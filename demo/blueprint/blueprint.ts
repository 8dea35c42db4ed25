import type { Temporal } from 'temporal-polyfill';
import { workingDaysFrom } from '@/domain/calendar/working-days';
import type { Commune } from '../territory/commune';
import type { Street } from '../territory/street';
import type { Absence } from './absence';
import { absences } from './absences';
import { accounts, type DemoAccount } from './accounts';
import { customers, type DemoCustomer } from './customers';
import { type DemoJob, jobs } from './jobs';
import { type OnCallDuty, onCallRota } from './on-call';
import { phoneBook } from './phone-book';
import { type DemoServicePoint, servicePoints } from './service-points';
import { type DemoTechnician, technicians } from './technicians';
import { COMMUNES, DEPOTS, type Depot, STREETS } from './territory';

/** A whole water utility on the morning of a day, as plain values: nothing is stored yet. */
export type Blueprint = {
  readonly startDay: Temporal.PlainDate;
  /** The 15 working days of the horizon; the first is `startDay` when that is one. */
  readonly workingDays: readonly Temporal.PlainDate[];
  readonly communes: readonly Commune[];
  readonly streets: readonly Street[];
  readonly depots: readonly Depot[];
  readonly servicePoints: readonly DemoServicePoint[];
  readonly customers: readonly DemoCustomer[];
  readonly technicians: readonly DemoTechnician[];
  readonly absences: readonly Absence[];
  readonly onCall: readonly OnCallDuty[];
  readonly jobs: readonly DemoJob[];
  readonly accounts: readonly DemoAccount[];
};

const HORIZON_WORKING_DAYS = 15;

/**
 * The demo company as it stands at 7 in the morning of `startDay`: what it serves, who works there and when, and what is
 * still to do. The same seed and day give the same company, ids included; another day moves certificates, absences,
 * rota and requests with it, so the demo is alive whenever it is installed.
 */
export function blueprint(seed: number, startDay: Temporal.PlainDate): Blueprint {
  const phones = phoneBook(seed);
  const workingDays = workingDaysFrom(startDay, HORIZON_WORKING_DAYS);
  const lastDay = workingDays.at(-1) ?? startDay;
  const staff = technicians(seed, startDay, phones);
  const away = absences(seed, workingDays, staff);
  const points = servicePoints(seed, startDay);
  const clientele = customers(seed, startDay, points, phones);
  return {
    startDay,
    workingDays,
    communes: COMMUNES,
    streets: STREETS,
    depots: Object.values(DEPOTS),
    servicePoints: points,
    customers: clientele,
    technicians: staff,
    absences: away,
    onCall: onCallRota(seed, startDay, lastDay, staff, away),
    jobs: jobs(seed, startDay, workingDays, points, clientele),
    accounts: accounts(seed, staff),
  };
}
