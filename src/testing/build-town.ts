import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { configurationFrom } from '@/adapters/configuration';
import { contract, customer } from '@/adapters/postgres/schema/customer';
import { servicePoint } from '@/adapters/postgres/schema/service-point';
import { commune, territory } from '@/adapters/postgres/schema/territory';
import { referenceCounter } from '@/adapters/postgres/schema/work-order';
import { setTestClock } from '@/adapters/postgres/test-clock';
import { compose, type Product } from '@/composition';
import type { CustomerId, ServicePointId, TerritoryId } from '@/domain/ids';
import type { Actor } from '@/use-cases/ports/actor';

export type Town = Product & {
  readonly dispatcher: Actor;
  readonly customerId: CustomerId;
  readonly servicePointId: ServicePointId;
  /** Moves "now" of this town. */
  readonly setNow: (instant: string) => Promise<void>;
  readonly drop: () => Promise<void>;
};

/** A migrated, empty database for one town alone. */
export type TownGround = { readonly url: string; readonly drop: () => Promise<void> };

const SECRET = 'a secret for tests, long enough to be taken';

/** The whole product on a database of its own: one territory, one commune, one subscriber at 12 rue des Frères Kennedy. `settings`: a provider's variables. */
export async function buildTown(
  now: string,
  ground: TownGround,
  settings: Readonly<Record<string, string>> = {},
  logTo?: Parameters<typeof compose>[2],
): Promise<Town> {
  const product = compose(
    configurationFrom({
      DATABASE_URL: ground.url,
      AUTH_SECRET: SECRET,
      LINK_SECRET: SECRET,
      TEST_CLOCK: '1',
      LOG_LEVEL: 'silent',
      ...settings,
    }),
    undefined,
    logTo,
  );
  const { database, ports } = product;
  const territoryId = v7() as TerritoryId;
  const customerId = v7() as CustomerId;
  const servicePointId = v7() as ServicePointId;
  const salon = { lon: 5.0976, lat: 43.6406 };
  await database.insert(territory).values({ id: territoryId, name: 'Salon' });
  await database.insert(referenceCounter).values({ territoryId, prefix: 'SAL' });
  await database.insert(commune).values({
    insee: '13103',
    territoryId,
    name: 'Salon-de-Provence',
    postcodes: ['13300'],
    population: 44_000,
    ...salon,
  });
  const street = 'rue des Frères Kennedy';
  await database.insert(servicePoint).values({
    id: servicePointId,
    territoryId,
    reference: 'PDL-1',
    insee: '13103',
    houseNumber: '12',
    street,
    postcode: '13300',
    ...salon,
    confidence: 1,
  });
  await database
    .insert(customer)
    .values({ id: customerId, territoryId, reference: 'C-1', name: 'Zoé Œillet', mobile: '+33639980001' });
  await database
    .insert(contract)
    .values({ number: 'A-1', territoryId, customerId, servicePointId, since: Temporal.PlainDate.from('2020-01-01') });

  const setNow = async (instant: string) => {
    await setTestClock(database, Temporal.Instant.from(instant));
    await ports.clock.sync();
  };
  await setNow(now);
  const dispatcher: Actor = {
    author: 'dispatcher',
    name: 'Ana',
    role: 'dispatcher',
    territoryId,
    technicianId: null,
    source: 'desk',
  };
  const drop = async () => {
    await product.close();
    await ground.drop();
  };
  return { ...product, dispatcher, customerId, servicePointId, setNow, drop };
}
