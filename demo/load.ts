import { Temporal } from 'temporal-polyfill';
import { compose, readConfiguration } from '@/composition';
import { PARIS, parisDay } from '@/domain/calendar/paris';
import type { TerritoryId } from '@/domain/ids';
import type { Actor } from '@/use-cases/ports/actor';
import type { Ports } from '@/use-cases/ports/ports';
import { openTerritory } from '@/use-cases/register/open-territory';
import { SEED } from './accounts';
import { blueprint } from './blueprint/blueprint';
import { idsFrom } from './blueprint/seeded-id';
import { bookAppointments, callBack } from './loading/book-appointments';
import { accepted, commandId, type Loading, part } from './loading/loading';
import { openAccounts } from './loading/open-accounts';
import { openJobs } from './loading/open-jobs';
import { planDays } from './loading/plan-days';
import { registerPlaces, registerStaff } from './loading/register-company';

const NAME = 'Vivaigo · Salon-de-Provence';

/**
 * Fills the database named by `DATABASE_URL` with the demo company as it stands today, through the use cases. Broken off
 * and run again it goes on where it was; a database with a territory of somebody else's is refused.
 */
export async function loadDemo(env: Readonly<Record<string, string | undefined>> = process.env): Promise<void> {
  const { ports, openPlanner, close } = compose(readConfiguration(env));
  const planner = openPlanner();
  try {
    await ports.clock.sync();
    const loading = await begin(ports);
    await part('territory', () => registerPlaces(loading));
    await part('staff', () => registerStaff(loading));
    await part('accounts', () => openAccounts(loading));
    await part('jobs', () => openJobs(loading));
    await part('appointments', () => bookAppointments(loading));
    await part('confirmations', () => callBack(loading));
    await part('planning', () => planDays(loading, planner));
  } finally {
    await planner.close();
    await close();
  }
}

/** The territory, new or begun earlier: it then goes on as of the day it was begun. */
async function begin(ports: Ports): Promise<Loading> {
  const territoryId = idsFrom(SEED, 'territory', Temporal.Instant.from('2015-01-01T00:00Z'))() as TerritoryId;
  const [known, ...others] = await ports.register.territories();
  if (others.length > 0 || (known && known.territoryId !== territoryId))
    throw new Error('This database already has a territory of its own: the demo goes into an empty one only.');
  const source = 'demo';
  const actor: Actor = { author: source, name: source, role: 'system', territoryId, technicianId: null, source };
  accepted(await openTerritory(ports, actor, { id: commandId('territory'), name: NAME, prefix: 'SAL' }));
  const openedAt = known?.openedAt ? Temporal.Instant.from(known.openedAt) : ports.clock.now();
  return { ports, actor, company: blueprint(SEED, startDayAt(openedAt)) };
}

const NOON = 12;

/** The first day of the demo: today, as long as enough of it is left to be worth looking at. */
function startDayAt(now: Temporal.Instant): Temporal.PlainDate {
  const { hour } = now.toZonedDateTimeISO(PARIS);
  return parisDay(now).add({ days: hour < NOON ? 0 : 1 });
}
