import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { commune, territory } from '@/adapters/postgres/schema/territory';
import { referenceCounter } from '@/adapters/postgres/schema/work-order';
import type { TechnicianId, TerritoryId } from '@/domain/ids';
import { SKILLS, type Skill } from '@/domain/roster/skill';
import type { Town } from '@/testing/build-town';
import { hire, settle } from '@/testing/roster';

/** One territory and its people, as seen from inside: a town whose dispatcher, customer and point are this territory's. */
export type Side = Town & {
  readonly insee: string;
  /** The technician who signs in. */
  readonly own: TechnicianId;
  readonly colleague: TechnicianId;
  /** Eight in the morning of a day on which nothing else of this drill happens. */
  readonly nextStart: () => string;
  /** A day on which work can be planned, each in turn. */
  readonly nextDay: () => string;
};

const UNTIL = '2030-12-31';
const ALL_SKILLS = SKILLS.map((skill): readonly [Skill, string] => [skill, UNTIL]);

/** The town's own territory, with technicians who can do everything. */
export async function nearSide(town: Town): Promise<Side> {
  return withPeople(town, '13103');
}

/** A second territory on the same database. */
export async function farSide(town: Town): Promise<Side> {
  const { database, dispatcher } = town;
  const territoryId = v7() as TerritoryId;
  await database.insert(territory).values({ id: territoryId, name: 'Crau' });
  await database.insert(referenceCounter).values({ territoryId, prefix: 'CRA' });
  const place = { lon: 4.86, lat: 43.64 };
  const name = 'Saint-Martin-de-Crau';
  const about = { insee: '13097', territoryId, name, postcodes: ['13310'], population: 13_000, ...place };
  await database.insert(commune).values(about);
  const there = {
    ...town,
    dispatcher: { ...dispatcher, author: 'far dispatcher', name: 'Far dispatcher', territoryId },
  };
  return withPeople({ ...there, ...(await settle(there)) }, '13097');
}

async function withPeople(town: Town, insee: string): Promise<Side> {
  const own = await hire(town, `Own ${insee}`, { skills: ALL_SKILLS });
  const colleague = await hire(town, `Colleague ${insee}`, { skills: ALL_SKILLS });
  let days = 0;
  let starts = 0;
  const nextDay = () => workingDay(days++ % DAYS_TO_PLAN);
  const nextStart = () => `${workingDay(DAYS_TO_PLAN + starts++)}T08:00:00+01:00`;
  return { ...town, insee, own, colleague, nextDay, nextStart };
}

const FIRST_DAY = Temporal.PlainDate.from('2026-11-30');
const DAYS_TO_PLAN = 48;

/** Mondays to Thursdays. */
function workingDay(n: number): string {
  return FIRST_DAY.add({ days: (n % 4) + 7 * Math.floor(n / 4) }).toString();
}
