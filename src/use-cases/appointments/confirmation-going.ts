import type { ConfirmBy } from '@/domain/fact/fact';
import type { Ports } from '../ports/ports';

/** `notSent`: no provider takes texts here. It stays on the Messages screen, and a person is asked to telephone. */
export type ConfirmationGoing = ConfirmBy | 'notSent';

/** What truly becomes of a confirmation written for this channel, to be said to whoever booked. */
export function confirmationGoing({ sms }: Pick<Ports, 'sms'>, channel: ConfirmBy): ConfirmationGoing {
  return channel === 'sms' && !sms.isConnected ? 'notSent' : channel;
}
