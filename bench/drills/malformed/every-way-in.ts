import { sql } from 'drizzle-orm';
import { giveVisit } from '@/testing/field';
import { workerRound } from '@/testing/outbox-rounds';
import { hire, settle } from '@/testing/roster';
import { tokenOf } from '../link-life';
import { staffSessions } from '../staff-sessions';
import { promisedToSomebody, type TextingTown } from '../texting-town';
import { addressDoor } from './addresses';
import { bentInputDoors } from './bent-inputs';
import { customerFormDoor } from './customer-forms';
import type { Door } from './door';
import { photoDoor } from './photos';
import { procedureDoor } from './procedures';
import { setUpDoor } from './set-up';
import { sheetDoor } from './sheets';
import { signInDoor } from './sign-in';
import { inboundDoor, statusDoor } from './webhooks';

/** Every way in, of a town with something to lose behind each: a promise, a text on its way, visits, a link, a calendar. */
export async function everyWayIn(world: TextingTown, requests: number): Promise<readonly Door[]> {
  const { town, peer } = world;
  const sessions = await staffSessions(town);
  const cookies = [...[...sessions.values()].map(({ cookie }) => cookie), ''];
  const newId = town.ports.newId<string>;
  const julie = await hire(town, 'Julie', { skills: ['meterReplacement'] });
  const appointment = await promisedToSomebody(town, '2026-11-26T08:00:00+01:00');
  await workerRound(town);
  await peer.settled();
  const token = await tokenOf(town, appointment);
  const feed = (await town.ports.feeds.addressOf(julie)).split('/').at(-1) ?? '';
  const ground = await photoGround(world, sessions.get('technician')?.cookie ?? '', julie);
  return [
    procedureDoor(world, cookies, requests),
    inboundDoor(world),
    statusDoor(
      world,
      peer.messages.flatMap(({ statusCallback }) => statusCallback ?? []),
    ),
    photoDoor(ground),
    customerFormDoor(token, newId),
    addressDoor(cookies, [token, feed, appointment.id]),
    signInDoor(world),
    await setUpDoor(world),
    sheetDoor(world),
    ...(await bentInputDoors(world)),
  ];
}

async function photoGround({ town }: TextingTown, cookie: string, colleague: Parameters<typeof giveVisit>[1]) {
  const { rows } = await town.database.execute<{ id: typeof colleague }>(sql`
    select technician_id as id from membership where technician_id is not null limit 1`);
  const technicianId = rows[0]?.id;
  if (!technicianId) throw new Error('no technician can sign in');
  const now = town.ports.clock.now().toString();
  const job = { jobType: 'valveCheck', reportedAt: now, start: '2026-11-23T14:00:00+01:00' } as const;
  const home = { ...town, ...(await settle(town)) };
  const own = await giveVisit(home, technicianId, job);
  const theirs = await giveVisit(home, colleague, job);
  const foreign = [theirs.visitId, own.workOrderId, '0197f000-0000-7000-8000-000000000000', theirs.workOrderId];
  return { cookie, technicianId, own: own.visitId, foreign, newId: town.ports.newId<string>, now };
}
