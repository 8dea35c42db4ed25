import type { ContactProfile } from '@/domain/messages/choose-channel';
import { e164, isTextable } from '@/domain/messages/phone-number';
import type { Locale } from '@/domain/messages/window-words';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';

export type Contact = ContactProfile & { readonly locale: Locale };

/** Who is told about a work order: its customer, or the caller nobody knows, by the number they left. */
export async function contactOf(store: Store, order: WorkOrder): Promise<Contact> {
  const customer = order.customerId ? await store.customers.find(order.customerId) : null;
  if (customer) return customer;
  const number = e164(order.callerPhone ?? '');
  const mobile = number && isTextable(number) ? number : null;
  const landline = number && !mobile ? number : null;
  const smsStopped = mobile !== null && (await store.customers.isStopped(mobile));
  return { mobile, landline, contactPreference: 'sms', braille: false, smsStopped, locale: 'fr' };
}
