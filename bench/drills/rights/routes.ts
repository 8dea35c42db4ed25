import { ROLES } from '@/domain/roster/role';
import { must } from '../drill';
import { everyRow } from '../table-digest';
import { everything } from './belongings';
import { HANDLERS, type Handler, ownsOnly, photograph, SESSION_DOORS } from './handlers';
import { mayEnter } from './may-enter';
import type { Sides } from './objects';

/** Every route handler behind a session, as nobody and as every role: one's own, a colleague's, another territory's. */
export async function routesTried(sides: Sides, failures: string[]): Promise<number> {
  const tried = HANDLERS.map(({ door }) => door);
  const missing = SESSION_DOORS.filter((door) => !tried.includes(door));
  must(missing.length === 0, `the drill does not try ${missing.join(', ')}`);
  let count = 0;
  for (const handler of HANDLERS) count += await handlerTried(handler, sides, failures);
  return count + (await inAnothersName(sides, failures));
}

async function handlerTried(handler: Handler, { near, far, people }: Sides, failures: string[]): Promise<number> {
  const { door, notYours } = handler;
  const things = { own: await handler.own(near), theirs: await handler.own(far) };
  const colleagues = (await handler.colleagues?.(near)) ?? null;
  let count = 0;
  const expect = async (who: string, cookie: string, id: string, status: number) => {
    const answer = await handler.get(id, { cookie }, near);
    await answer.body?.cancel();
    count += 1;
    if (answer.status !== status) failures.push(`${door} as ${who}: ${answer.status} instead of ${status}`);
  };
  const before = everything(await everyRow(near));
  for (const id of Object.values(things)) await expect('nobody', '', id, 401);
  for (const role of ROLES) {
    const { cookie } = people[role];
    const isIn = mayEnter(door, role);
    await expect(`${role}, another territory's`, cookie, things.theirs, isIn ? notYours : 403);
    if (colleagues && isIn)
      await expect(`${role}, a colleague's`, cookie, colleagues, ownsOnly(door, role) ? notYours : 200);
    if (!isIn) await expect(role, cookie, things.own, 403);
  }
  if (everything(await everyRow(near)) !== before) failures.push(`${door}: a refused request changed a row`);
  for (const role of ROLES.filter((one) => mayEnter(door, one)))
    await expect(`${role}, own`, people[role].cookie, things.own, 200);
  return count;
}

/** A tablet on which somebody else has signed in: their picture is not taken in under anybody's name. */
async function inAnothersName({ near, far, people }: Sides, failures: string[]): Promise<number> {
  const { cookie } = people.technician;
  const visitId = await HANDLERS.find(({ door }) => door.startsWith('POST'))?.own(near);
  const names = [near.colleague, far.own];
  for (const name of names) {
    const { status } = await photograph(near, visitId ?? '', { cookie }, name);
    if (status !== 401) failures.push(`a photo in the name of somebody else was answered ${status}`);
  }
  return names.length;
}
