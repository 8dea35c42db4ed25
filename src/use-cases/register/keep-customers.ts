import type { CustomerRow } from '@/domain/commands/customer-row';
import type { CustomerId } from '@/domain/ids';
import type { CustomerEntry } from '../ports/register-store';
import type { Keeper } from './keeper';
import { journalise, shelve, tallyOf } from './shelve';
import { sift } from './sift';

/** Customers as the register has them. What they told us themselves (STOP to our texts) is not the register's to change. */
export const keepCustomers: Keeper<CustomerRow> = async (ports, store, rows) => {
  const { customers } = store.register;
  const { good, rejected } = sift(rows, () => null);
  const known = await customers.find(good.map(({ reference }) => reference));
  const wanted = good.map(({ customerId, ...row }): CustomerEntry => {
    return { id: known.get(row.reference)?.id ?? customerId ?? ports.newId<CustomerId>(), ...row };
  });
  const shelved = await shelve(customers, known, wanted);
  await journalise(ports, store, 'customer', shelved);
  return { ...tallyOf(shelved, good.length), rejected };
};
