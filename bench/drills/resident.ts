import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { contract, customer } from '@/adapters/postgres/schema/customer';
import { servicePoint } from '@/adapters/postgres/schema/service-point';
import type { CustomerId, ServicePointId } from '@/domain/ids';
import type { Town } from '@/testing/build-town';
import type { Secret } from './secrets-in';

const FIRST = [
  'Clotilde',
  'Barnabé',
  'Hermeline',
  'Aymeric',
  'Sidonie',
  'Gaëtan',
  'Philippine',
  'Ulysse',
  'Roxane',
  'Théodule',
];
const LAST = [
  'Vauquelin',
  'Quenouillère',
  'Œstergård',
  'Brindejonc',
  'Lapérouse',
  'Mirabel-Haüy',
  'Zwingelstein',
  'Cassagnavère',
  'Desœuvres',
  'Ybarnégaray',
];
const STREETS = [
  'Micocouliers',
  'Pistachiers',
  'Azeroliers',
  'Caroubiers',
  'Jujubiers',
  'Arbousiers',
  'Filarias',
  'Térébinthes',
  'Lentisques',
  'Plaqueminiers',
];

export type Resident = {
  readonly customerId: CustomerId;
  readonly servicePointId: ServicePointId;
  readonly name: string;
  readonly mobile: string;
  readonly landline: string;
  readonly email: string;
  readonly street: string;
  readonly secrets: readonly Secret[];
};

/** Somebody whose name, numbers and street stand nowhere else: what is found of them was told by us. */
export async function newResident({ database, dispatcher }: Town, n: number): Promise<Resident> {
  const { territoryId } = dispatcher;
  const [first, last] = [FIRST[n % 10] ?? '', LAST[n % 10] ?? ''];
  const street = `impasse des ${STREETS[n % 10]}`;
  const ids = { customerId: v7() as CustomerId, servicePointId: v7() as ServicePointId };
  const name = `${first} ${last}`;
  const [mobile, landline] = [`+3363998765${n}`, `+3346571988${n}`];
  const email = `courrier-${n}@${STREETS[n % 10]?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}.test`;
  const place = { lon: 5.09 + n / 1_000, lat: 43.64, confidence: 1 };
  const point = { id: ids.servicePointId, territoryId, reference: `PDL-R${n}`, insee: '13103', postcode: '13300' };
  await database.insert(servicePoint).values({ ...point, houseNumber: `${110 + n}`, street, ...place });
  const reach = { mobile, landline, email };
  await database.insert(customer).values({ id: ids.customerId, territoryId, reference: `C-R${n}`, name, ...reach });
  const since = Temporal.PlainDate.from('2020-01-01');
  await database.insert(contract).values({ number: `A-R${n}`, territoryId, ...ids, since });
  const secrets: Secret[] = [
    ...[first, last].map((text) => ({ kind: 'name' as const, text })),
    ...[mobile, landline].map((text) => ({ kind: 'phone' as const, text })),
    { kind: 'words', text: email },
    { kind: 'address', text: STREETS[n % 10] ?? '' },
  ];
  return { ...ids, name, mobile, landline, email, street, secrets };
}
