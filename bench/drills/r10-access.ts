import { ACCESS } from '@/api/access';
import { ROLES } from '@/domain/roster/role';
import type { Town } from '@/testing/build-town';
import { opened } from '@/testing/call';
import { type Drill, must } from './drill';
import { drillTown } from './drill-town';
import { PROCEDURES } from './procedures';
import { ASKS } from './rights/every-ask';
import { keylessTried } from './rights/keyless-doors';
import { mayEnter } from './rights/may-enter';
import { newsStaysAtHome } from './rights/news';
import { objectsOf, type Sides } from './rights/objects';
import { peopleOf } from './rights/people';
import { changesBite } from './rights/role-changes';
import { routesTried } from './rights/routes';
import { ask } from './rights/send';
import { farSide, nearSide } from './rights/side';

/** Every role at every door, with its own things, a colleague's and another territory's: in exactly where the table says so. */
export const r10: Drill = {
  id: 'R10',
  title: 'every role × every procedure × own / another’s object × hidden fields: exactly the access table',
  async run(size) {
    const town = await drillTown('2026-11-23T09:00:00+01:00');
    try {
      return await everyDoor(town, size);
    } finally {
      await town.drop();
    }
  },
};

/** `size`: the share of procedures that are asked with right inputs, and of role changes; every door is tried at any size. */
export async function everyDoor(town: Town, size: number) {
  (globalThis as { fontainier?: Town }).fontainier = town;
  const near = await nearSide(town);
  const far = await farSide(town);
  const sides = { near, far, people: await peopleOf(near) };
  const failures: string[] = [];
  const tried = await withoutInput(sides);
  const tally = { ownDone: 0, refusedAtTheDoor: 0, anothersRefused: 0, hiddenFieldsRefused: 0 };
  const { id: taken } = await opened(near);
  await opened(far);
  const asked = PROCEDURES.filter((_, n) => n % Math.round(1 / size) === 0);
  for (const { path } of asked) await objectsOf(path, sides, taken, { tally, failures });
  const routes = await routesTried(sides, failures);
  const keyless = await keylessTried(sides, failures);
  await newsStaysAtHome(sides, failures);
  const roleChanges = await changesBite(sides, size, failures);
  must(failures.length === 0, `${failures.length} answers against the table:\n${failures.slice(0, 40).join('\n')}`);
  const counted = { procedures: PROCEDURES.length, roles: ROLES.length, tried, withRightInput: asked.length };
  return { ...counted, ...tally, routes, keyless, roleChanges, differences: failures.length };
}

/** Every procedure as nobody and as every role with no input at all: 401, 403, or let in. */
async function withoutInput({ near, people }: Sides): Promise<number> {
  let tried = 0;
  for (const { path } of PROCEDURES) {
    must(ACCESS[path] !== undefined, `${path} has no row in the access table`);
    must(ASKS[path] !== undefined, `${path} has no right input in the drill`);
    must((await ask(near, path, null, '')).status === 401, `${path} answers somebody who never signed in`);
    for (const role of ROLES) {
      const { status } = await ask(near, path, null, people[role].cookie);
      must(status < 500, `${path} as ${role}: ${status}`);
      must((status !== 403) === mayEnter(path, role), `${path} as ${role}: ${status}, against the table`);
      tried += 1;
    }
  }
  return tried;
}
