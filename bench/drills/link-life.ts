import { eq, sql } from 'drizzle-orm';
import { customerLink, message } from '@/adapters/postgres/schema/message';
import { technician } from '@/adapters/postgres/schema/technician';
import type { Town } from '@/testing/build-town';
import { promiseMoved } from '@/testing/promised';
import { hire } from '@/testing/roster';
import type { Appointment } from '@/use-cases/ports/appointment-store';
import { must } from './drill';
import type { TextingTown } from './texting-town';

/** A link is no calendar address, and a calendar address no link. */
export async function opensOneThing(world: TextingTown, token: string): Promise<void> {
  const { town, door } = world;
  await hire(town, 'Julie', { skills: [] });
  const [somebody] = await town.database.select().from(technician);
  if (!somebody) throw new Error('no technician');
  const feed = (await town.ports.feeds.addressOf(somebody.id)).split('/').at(-1) ?? '';
  must((await get(`${door.origin}/feeds/ical/${feed}`)) === 200, 'a calendar does not open by its address');
  must((await get(`${door.origin}/feeds/ical/${token}`)) === 404, 'a customer link opens a calendar');
  must((await openFrom(world, feed, '203.0.113.12')) === 404, 'a calendar address opens a customer page');
}

/** Revoked, outlived by a newer version, or thirty days old: no link opens. */
export async function dies(world: TextingTown, token: string, appointment: Appointment): Promise<void> {
  const { town } = world;
  const revoke = (revoked: boolean) =>
    town.database.update(customerLink).set({ revoked }).where(eq(customerLink.appointmentId, appointment.id));
  await revoke(true);
  must((await openFrom(world, token, '203.0.113.13')) === 404, 'a revoked link opens');
  await revoke(false);
  await promiseMoved(town, appointment, '2026-11-27T08:00:00+01:00');
  must((await openFrom(world, token, '203.0.113.13')) === 410, 'the link of an earlier version opens');
  const fresh = await tokenOf(town, appointment);
  must((await openFrom(world, fresh, '203.0.113.13')) === 200, 'the newest link does not open');
  await town.setNow('2026-12-27T10:00:01+01:00');
  must((await openFrom(world, fresh, '203.0.113.13')) === 410, 'a link opens thirty days after its window');
}

/** The link in the last text about an appointment. */
export async function tokenOf(town: Town, { id }: Appointment): Promise<string> {
  const rows = await town.database.select().from(message).where(eq(message.appointmentId, id)).orderBy(message.id);
  const token = /\/r\/([\w-]{22})/.exec(rows.at(-1)?.body ?? '')?.[1] ?? '';
  const { rows: kept } = await town.database.execute(
    sql`select 1 from customer_link l where to_jsonb(l)::text like ${`%${token}%`}`,
  );
  must(token !== '' && kept.length === 0, 'the table of links holds the token itself');
  return token;
}

/** Opens a link from an address and gives the HTTP status. */
export function openFrom({ door }: TextingTown, token: string, from: string): Promise<number> {
  return get(`${door.origin}/r/${token}`, { 'x-forwarded-for': from });
}

async function get(url: string, headers: Record<string, string> = {}): Promise<number> {
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  return answer.status;
}
