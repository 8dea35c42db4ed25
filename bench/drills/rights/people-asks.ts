import { v7 } from 'uuid';
import { hire, isOnCall } from '@/testing/roster';
import { type Asks, always, command, nothing } from './ask';
import type { Side } from './side';
import { absenceOf, account, lastFact, owner } from './things';

const PASSWORD = 'a password handed over';
const TIME = { startsAt: '2027-06-07T06:00:00Z', endsAt: '2027-06-08T06:00:00Z' };
const PLACE = { lon: 5.09, lat: 43.64 };

const aPerson = async (side: Side) => ({ customerId: (await owner(side)).customerId });
const hiring = async () => {
  const accountId = v7();
  const email = `${accountId}@exemple.test`;
  return { accountId, name: 'Lou', email, password: PASSWORD, role: 'manager', technicianId: null };
};
const promoting = async (side: Side) => ({ accountId: await account(side), role: 'manager', technicianId: null });
const being = (technicianId: string) => ({ role: 'technician', technicianId });
const technician = () => {
  const reference = `T-${v7()}`;
  return { reference, name: 'Max', mobile: null, start: PLACE, end: PLACE, active: true, skills: [], shifts: [] };
};
const away = async (side: Side) => ({ absenceId: v7(), technicianId: side.own, ...TIME, reason: 'leave' });
/** A turn of somebody who has no other. */
const turn = async (side: Side) => ({ technicianId: await hire(side, 'On call', { skills: [] }), ...TIME });
const pin = async (side: Side) => {
  return { servicePointId: (await owner(side)).servicePointId, place: PLACE, source: 'hand' };
};

export const PEOPLE_ASKS: Asks = {
  'privacy.exportPerson': { ...command(aPerson), isNeverReplayed: true },
  'privacy.erasePerson': command(async (side) => ({ ...(await aPerson(side)), reason: 'article 17' })),
  'accounts.list': nothing,
  'accounts.createAccount': {
    ...command(hiring, async (_, far) => [
      { ...(await hiring()), ...being(far.own) },
      { ...(await hiring()), accountId: await account(far) },
    ]),
    isAboutNothing: true,
  },
  'accounts.setRole': command(promoting, async (side, far) => [{ ...(await promoting(side)), ...being(far.own) }]),
  'accounts.blockAccount': command(async (side) => ({ accountId: await account(side), isBlocked: true })),
  'accounts.resetPassword': command(async (side) => ({ accountId: await account(side), password: PASSWORD })),
  'journal.recent': {
    admits: ['author'],
    own: async (side) => ({ subject: (await owner(side)).customerId, before: null, limit: 50 }),
    mixed: async (_, far) => [
      { subject: null, before: await lastFact(far), limit: 200 },
      { subject: null, before: null, limit: 200, author: far.dispatcher.author },
    ],
  },
  'journal.authors': nothing,
  'roster.technicians': nothing,
  'roster.registerTechnician': {
    ...command(
      async () => ({ technician: technician() }),
      async (_, far) => [{ technician: { ...technician(), technicianId: far.own } }],
    ),
    isAboutNothing: true,
  },
  'roster.recordAbsence': command(away, async (side, far) => [
    { ...(await away(side)), technicianId: far.own },
    { ...(await away(side)), absenceId: await absenceOf(far) },
  ]),
  'roster.cancelAbsence': command(async (side) => ({ absenceId: await absenceOf(side) })),
  'roster.rota': always({ from: '2026-11-23' }),
  'roster.putOnCall': command(turn),
  'roster.takeOffCall': command(async (side) => {
    const { technicianId, startsAt, endsAt } = await turn(side);
    await isOnCall(side, technicianId, startsAt, endsAt);
    return { technicianId, startsAt };
  }),
  'places.geocodeServicePoint': { own: async (side) => ({ servicePointId: (await owner(side)).servicePointId }) },
  'places.placeServicePoint': command(pin),
};
