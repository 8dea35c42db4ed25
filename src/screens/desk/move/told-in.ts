import { Temporal } from 'temporal-polyfill';
import { chooseChannel } from '@/domain/messages/choose-channel';
import type { WorkOrderShown } from '../details/work-order-answer';
import type { Retelling } from './retell-dialog';

type Told = Pick<WorkOrderShown, 'customer'> & { readonly appointment: { readonly confirmBy: Retelling['channel'] } };

/**
 * How a customer would hear of a window that starts at `windowStart` (ISO), and in which language, by the rule the
 * server follows: a letter that had time for the window before may be too slow for this one. Whoever called and is no
 * customer hears as before, in French.
 */
export function toldIn(
  { customer, appointment }: Told,
  windowStart: string,
  nowMs: number,
): Pick<Retelling, 'channel' | 'locale'> {
  if (!customer) return { channel: appointment.confirmBy, locale: 'fr' };
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs);
  const channel = chooseChannel(customer, Temporal.Instant.from(windowStart), now);
  return { channel: channel.ok ? channel.value : appointment.confirmBy, locale: customer.locale };
}
