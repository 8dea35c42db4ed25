import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { message } from '@/adapters/postgres/schema/message';
import type { TechnicianId } from '@/domain/ids';
import type { Role } from '@/domain/roster/role';
import { giveVisit, TINY_JPEG } from '@/testing/field';
import { promised } from '@/testing/promised';
import { caller } from './caller';
import type { Resident } from './resident';
import { PUBLIC_URL, type TextingTown } from './texting-town';

export type Cookies = (role: Role) => string;
/** A sentence somebody types that names the person, and one that would tell a burglar more. */
const spoken = ({ name, mobile, street }: Resident) =>
  `Chez ${name.toUpperCase()}, ${street}, rappeler au ${mobile.replace('+33', '0').replace(/(\d\d)(?=\d)/g, '$1 ')}`;
export const DOOR_CODE = 'portail 4471-Zèbre';

/**
 * One customer through every door: found, written down, offered, booked, called about again, told, answering by text
 * and by link, visited and photographed. Every answer counts, good or bad; only the caller looks at them.
 */
export async function everyDoorFor(world: TextingTown, who: Resident, cookies: Cookies, technicianId: TechnicianId) {
  const { town, peer } = world;
  const { customerId, servicePointId, name, mobile, street } = who;
  const { ask, tell, get, post } = caller(world);
  const desk = cookies('dispatcher');
  const reportedAt = town.ports.clock.now().toString();
  const workOrderId = v7();

  for (const words of [name, mobile, street]) await ask('intake.findCaller', { words }, desk);
  await ask('intake.findAddress', { words: `117 ${street}` }, desk);
  await ask('intake.addressCandidates', { words: `117 ${street}` }, desk);
  const said = { callerName: name, callerPhone: mobile, description: `${spoken(who)}, ${DOOR_CODE}` };
  const order = { workOrderId, servicePointId, customerId, channel: 'phone', privateSide: false, reportedAt };
  const open = { id: v7(), ...order, jobType: 'meterReplacement', ...said };
  await tell('intake.openWorkOrder', open, desk);
  await tell('intake.openWorkOrder', { ...open, id: v7() }, desk);
  await tell('intake.openWorkOrder', { ...open, id: v7(), jobType: name, callerPhone: [mobile] }, desk);
  const again = { workOrderId, customerId, callerName: name, callerPhone: mobile, reportedAt, note: spoken(who) };
  await tell('intake.reportAgain', { id: v7(), ...again }, desk);
  await tell('appointments.holdOffers', { id: v7(), workOrderId }, desk);
  const place = {
    technicianId: null,
    windowStart: '2026-11-26T08:00:00+01:00',
    windowEnd: '2026-11-26T10:00:00+01:00',
  };
  await tell('appointments.bookAppointment', { id: v7(), appointmentId: v7(), workOrderId, place }, desk);
  await ask('board.workOrder', { workOrderId }, desk);
  await ask('messages.list', { statuses: null, words: name }, desk);

  const token = await lastToken(world, who);
  await get(`/r/${token}`);
  await get(`/r/${encodeURIComponent(name)}`);
  await post(`/r/${token}`, { action: 'confirm', command: v7() }, { origin: PUBLIC_URL });
  const inbound = `${PUBLIC_URL}/api/webhooks/twilio/inbound`;
  for (const body of ['OUI', `${spoken(who)}, ${DOOR_CODE}`])
    await peer.receive(inbound, { from: mobile, to: '+33700000001', body });
  await post('/api/webhooks/twilio/inbound', { From: mobile, Body: name });
  return { workOrderId, technicianId, token };
}

/** A visit on the technician's tablet: a photo, and a closing note that says who lives there. */
export async function visited(world: TextingTown, who: Resident, cookies: Cookies, technicianId: TechnicianId) {
  const { town } = world;
  const { tell, photograph } = caller(world);
  const now = town.ports.clock.now();
  const own = { ...town, customerId: who.customerId, servicePointId: who.servicePointId };
  const job = { jobType: 'valveCheck' as const, reportedAt: now.toString(), start: nextStart().toString() };
  const { visitId } = await giveVisit(own, technicianId, job);
  const photoId = v7();
  await photograph(photoId, { technicianId, visitId, takenAt: now.toString() }, TINY_JPEG, cookies('technician'));
  const head = { visitId, happenedAt: now.toString(), deviceTime: now.toString(), routeVersion: 1 };
  let after: string | null = null;
  const entries = ['accept', 'startTravel', 'arrive', 'finish'].map((kind) => {
    const closing = kind === 'finish' ? { note: spoken(who), photoIds: [photoId], outcome: { kind: 'plain' } } : {};
    const entry = { id: v7(), kind, ...head, after, ...closing };
    after = entry.id;
    return entry;
  });
  await tell('field.replay', { technicianId, entries, remaining: 0 }, cookies('technician'));
}

/** A text about another window, waiting for the worker. */
export async function anotherText({ town }: TextingTown, who: Resident): Promise<void> {
  await promised(
    { ...town, customerId: who.customerId, servicePointId: who.servicePointId },
    '2026-11-27T08:00:00+01:00',
  );
}

async function lastToken({ town }: TextingTown, { customerId }: Resident): Promise<string> {
  const rows = await town.database
    .select()
    .from(message)
    .where(eq(message.customerId, customerId))
    .catch(() => []);
  return /\/r\/([\w-]{22})/.exec(rows.at(-1)?.body ?? '')?.[1] ?? 'AAAAAAAAAAAAAAAAAAAAAA';
}

let given = 0;

/** Visits one after the other, so that none is in another's way. */
function nextStart(): Temporal.Instant {
  given += 1;
  return Temporal.Instant.from('2026-12-01T06:00:00Z').add({ hours: 2 * given });
}
