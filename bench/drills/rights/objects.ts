import { sql } from 'drizzle-orm';
import { ROLES } from '@/domain/roster/role';
import { must } from '../drill';
import { everyRow } from '../table-digest';
import type { Ask } from './ask';
import { everything, idsIn, idsOf, tellingOf } from './belongings';
import { ASKS } from './every-ask';
import { disguise, smuggled, withHidden } from './hidden-fields';
import { mayEnter } from './may-enter';
import type { People } from './people';
import { ask, type Said } from './send';
import type { Side } from './side';

export type Sides = { readonly near: Side; readonly far: Side; readonly people: People };

export type Tally = {
  /** One's own, done. */
  ownDone: number;
  /** By roles that have no business there: 403, whatever the input. */
  refusedAtTheDoor: number;
  /** Another territory's or a colleague's, and mixtures of both. */
  anothersRefused: number;
  hiddenFieldsRefused: number;
};

export type Found = { readonly tally: Tally; readonly failures: string[] };

/**
 * One procedure with right inputs: as nobody and as every role, about one's own things and another territory's or a
 * colleague's, under a command id of somebody else's and with hidden fields. `failures` gets a sentence for each answer
 * that should have been another.
 */
export async function objectsOf(path: string, sides: Sides, taken: string, { tally, failures }: Found) {
  const { near, far, people } = sides;
  const about = ASKS[path];
  must(about !== undefined, `${path} has no input in the drill`);
  const own = await about.own(near);
  const others = await othersOf(about, sides, own, taken);
  const hidden = withHidden(own, smuggled(far), about.admits);
  const before = await everyRow(near);
  const foreign = idsOf(before, far);
  const note = (who: string, input: unknown, { status, text }: Said) =>
    failures.push(`${path} as ${who}: ${status} ${text.slice(0, 300)} ← ${JSON.stringify(input)?.slice(0, 400)}`);

  const nobody = await ask(near, path, own, '');
  if (nobody.status !== 401) note('nobody', own, nobody);
  for (const role of ROLES) {
    const { cookie } = people[role];
    const isIn = mayEnter(path, role);
    for (const input of isIn ? others : [own, ...others]) {
      const said = await ask(near, path, input, cookie);
      if (isIn ? !isKeptOut(said, input, foreign) : said.status !== 403) note(role, input, said);
      else if (isIn) tally.anothersRefused += 1;
      else tally.refusedAtTheDoor += 1;
    }
    for (const input of isIn ? hidden : []) {
      const said = await ask(near, path, input, cookie);
      if (said.status !== 400) note(`${role}, hidden`, input, said);
      else tally.hiddenFieldsRefused += 1;
    }
  }
  const after = await everyRow(near);
  if (everything(after) !== everything(before)) failures.push(`${path}: a refused request changed a row`);
  await acceptedOf(path, about, sides, foreign, { tally, failures });
  const end = tellingOf(await everyRow(near), foreign);
  if (end !== tellingOf(after, foreign)) failures.push(`${path}: an own request changed another territory's row`);
}

/** What is not one's own: the far side's, mixtures of both, and one's own under a command id somebody else has used. */
async function othersOf(about: Ask, { near, far }: Sides, own: unknown, taken: string): Promise<readonly unknown[]> {
  const theirs = about.isAboutNothing ? [] : [await about.own(far)];
  const mixed = (await about.mixed?.(near, far)) ?? [];
  const isCommand = !about.isNeverReplayed && typeof own === 'object' && own !== null && Object.hasOwn(own, 'id');
  return [...theirs, ...mixed, ...(isCommand ? [{ ...own, id: taken }] : [])];
}

/** Refused in words, or answered with nothing of anybody else's in it. */
function isKeptOut({ status, text }: Said, input: unknown, foreign: ReadonlySet<string>): boolean {
  return status === 200 && idsIn(text, foreign, JSON.stringify(input) ?? '').length === 0;
}

/** Everybody who may does it once to a thing of their own, in disguise: what is written is theirs and of their territory. */
async function acceptedOf(
  path: string,
  about: Ask,
  { near, far, people }: Sides,
  foreign: ReadonlySet<string>,
  { tally, failures }: Found,
) {
  for (const role of ROLES.filter((one) => mayEnter(path, one))) {
    const { cookie, accountId } = people[role];
    const input = await about.own(near);
    const before = await authors(near);
    const said = await ask(near, path, input, cookie, disguise(far));
    const wrote = [...(await authors(near))].filter(([who, count]) => before.get(who) !== count).map(([who]) => who);
    const isTheirs = wrote.every((who) => who === `${accountId} ${near.dispatcher.territoryId}`);
    if (!said.isDone || !isTheirs || idsIn(said.text, foreign, '').length > 0)
      failures.push(`${path} as ${role}, own: ${said.status} ${said.text.slice(0, 300)}, written by ${wrote.join()}`);
    else tally.ownDone += 1;
  }
}

/** How many facts each author has told in each territory. */
async function authors({ database }: Side): Promise<ReadonlyMap<string, number>> {
  const { rows } = await database.execute<{ who: string; count: number }>(sql`
    select author || ' ' || territory_id as who, count(*)::int as count from fact group by 1`);
  return new Map(rows.map(({ who, count }) => [who, count]));
}
