import type { CustomerId } from '@/domain/ids';
import { isTextable } from '@/domain/messages/phone-number';
import type { IdSource } from '../ports/id-source';
import type { Store } from '../ports/store';

type Caller = { readonly name: string; readonly phone: string | null };

/**
 * Whoever gives a name is somebody we serve from then on, subscriber or not: it is to them that a broken promise owes 30 € (commitment 24, "the
 * caller"), and their number is known at the next call. The same name at the same number is the same person. Null: they gave no name.
 */
export async function registerCaller(
  ports: { readonly newId: IdSource },
  store: Store,
  { name, phone }: Caller,
  workOrderReference: string,
): Promise<CustomerId | null> {
  if (name.trim() === '') return null;
  const known = phone && (await store.customers.named(name.trim(), phone));
  if (known) return known;
  const id = ports.newId<CustomerId>();
  const numbers = {
    mobile: phone && isTextable(phone) ? phone : null,
    landline: phone && !isTextable(phone) ? phone : null,
  };
  await store.customers.add({ id, reference: `A-${workOrderReference}`, name: name.trim(), ...numbers });
  return id;
}
