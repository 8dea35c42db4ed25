import type { ContractRow, CustomerRow } from '@/domain/commands/customer-row';
import type { CustomerId } from '@/domain/ids';
import type { ContractEntry, CustomerEntry, ServicePointEntry } from '../ports/register-store';
import type { Keeper } from './keeper';
import { journalise, shelve } from './shelve';
import { type Fault, sift } from './sift';

/**
 * Customers with their contracts, at service points the territory already has. A customer counts as updated when one of
 * their contracts is new or changed; contracts a row does not name are left as they are.
 */
export const keepCustomers: Keeper<CustomerRow> = async (ports, store, rows) => {
  const { customers, contracts, servicePoints, heldElsewhere } = store.register;
  const named = rows.flatMap((row) => row.contracts);
  const points = await servicePoints.find(named.map(({ servicePoint }) => servicePoint));
  const numbers = named.map(({ number }) => number);
  const faultOf = contractFaults(points, await heldElsewhere('contract', numbers));
  const { good, rejected } = sift(rows, (row) => firstOf(row.contracts, faultOf));

  const known = await customers.find(good.map(({ reference }) => reference));
  const wanted = good.map(({ customerId, contracts: _, ...row }): CustomerEntry => {
    return { id: known.get(row.reference)?.id ?? customerId ?? ports.newId<CustomerId>(), ...row };
  });
  const people = await shelve(customers, known, wanted);
  const held = good.flatMap((row, index) => {
    const customerId = wanted[index]?.id;
    return customerId ? row.contracts.flatMap((contract) => contractEntry(contract, customerId, points)) : [];
  });
  const bonds = await shelve(contracts, await contracts.find(numbers), held);

  const isNew = new Set(people.added.map(({ id }) => id));
  const touched = new Map(people.changed.map((change) => [change.entry.id, change]));
  const inBond = new Set([...bonds.added, ...bonds.changed.map(({ entry }) => entry)].map((one) => one.customerId));
  for (const entry of wanted) {
    if (!inBond.has(entry.id) || isNew.has(entry.id)) continue;
    touched.set(entry.id, { entry, fields: [...(touched.get(entry.id)?.fields ?? []), 'contracts'] });
  }
  await journalise(ports, store, 'customer', { added: people.added, changed: [...touched.values()] });
  const unchanged = good.length - isNew.size - touched.size;
  return { added: isNew.size, updated: touched.size, unchanged, rejected };
};

/** Looks at contracts one after the other, and remembers their numbers: one that comes back is at fault. */
function contractFaults(points: ReadonlyMap<string, ServicePointEntry>, elsewhere: ReadonlySet<string>) {
  const seen = new Set<string>();
  return ({ number, servicePoint }: ContractRow): Fault | null => {
    if (seen.has(number)) return { column: 'contractNumber', reason: 'appears twice' };
    seen.add(number);
    if (elsewhere.has(number)) return { column: 'contractNumber', reason: 'belongs to another territory' };
    if (points.has(servicePoint)) return null;
    return { column: 'servicePoint', reason: 'no service point has that reference' };
  };
}

function firstOf<Item>(items: readonly Item[], faultOf: (item: Item) => Fault | null): Fault | null {
  return items.map(faultOf).find((fault) => fault !== null) ?? null;
}

function contractEntry(
  { number, servicePoint, since, until }: ContractRow,
  customerId: CustomerId,
  points: ReadonlyMap<string, ServicePointEntry>,
): ContractEntry[] {
  const point = points.get(servicePoint);
  return point ? [{ id: number, reference: number, customerId, servicePointId: point.id, since, until }] : [];
}
