import { customer } from '@/adapters/postgres/schema/customer';
import { servicePoint } from '@/adapters/postgres/schema/service-point';
import type { CustomerId, ServicePointId } from '@/domain/ids';
import type { Town } from './town';

/** Somebody else at 9 place Morgan, customer C-9, who subscribes to nothing yet. */
export async function neighbour(town: Town, name: string) {
  const { database, ports, dispatcher } = town;
  const { territoryId } = dispatcher;
  const customerId = ports.newId<CustomerId>();
  const servicePointId = ports.newId<ServicePointId>();
  const address = { houseNumber: '9', street: 'place Morgan', postcode: '13300', insee: '13103' };
  const at = { lon: 5.0971, lat: 43.6403, confidence: 1 };
  await database
    .insert(servicePoint)
    .values({ id: servicePointId, territoryId, reference: 'PDL-9', ...address, ...at });
  await database.insert(customer).values({ id: customerId, territoryId, reference: 'C-9', name });
  return { customerId, servicePointId };
}
