import type { ContractRow } from '@/domain/commands/contract-row';
import type { ContractEntry } from '../ports/register-store';
import type { Keeper } from './keeper';
import { journaliseChanges, journaliseTotals, shelve, tallyOf } from './shelve';
import { type Fault, sift } from './sift';

/** Contracts between customers and service points the territory already has. A number belongs to one territory only. */
export const keepContracts: Keeper<ContractRow> = async (ports, store, rows) => {
  const { customers, contracts, servicePoints, heldElsewhere } = store.register;
  const numbers = rows.map(({ reference }) => reference);
  const elsewhere = await heldElsewhere('contract', numbers);
  const holders = await customers.find(rows.map(({ customer }) => customer));
  const points = await servicePoints.find(rows.map(({ servicePoint }) => servicePoint));
  const { good, rejected } = sift(rows, faultOf);
  const shelved = await shelve(contracts, await contracts.find(numbers), good.flatMap(entryOf));
  await journaliseTotals(ports, store, 'contract', shelved);
  const changes = shelved.changed.map(({ entry, fields }) => ({
    id: entry.customerId,
    fields: ['contract', ...fields],
  }));
  await journaliseChanges(ports, store, 'customer', changes);
  return { ...tallyOf(shelved, good.length), rejected };

  function faultOf({ reference, customer, servicePoint }: ContractRow): Fault | null {
    if (elsewhere.has(reference)) return { column: 'reference', reason: 'belongs to another territory' };
    if (!holders.has(customer)) return { column: 'customer', reason: 'no customer has that reference' };
    if (!points.has(servicePoint)) return { column: 'servicePoint', reason: 'no service point has that reference' };
    return null;
  }

  function entryOf({ reference, customer, servicePoint, since, until }: ContractRow): ContractEntry[] {
    const [holder, point] = [holders.get(customer), points.get(servicePoint)];
    if (!holder || !point) return [];
    return [{ id: reference, reference, customerId: holder.id, servicePointId: point.id, since, until }];
  }
};
