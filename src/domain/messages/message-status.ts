import { type DeliveryStatus, laterStatus } from './delivery-status';

/**
 * Where a message stands. `waiting`: to be sent; `unknown`: handed over, and nobody knows whether it went; `outdated`:
 * of no use any more, so never sent; letters go from `toPrint` to `printed`; the rest is the provider's word.
 */
export type MessageStatus = DeliveryStatus | 'waiting' | 'unknown' | 'outdated' | 'toPrint' | 'printed';

/** The status to keep when the provider speaks: over what we only supposed its word wins, over its own the later one. */
export function heardStatus(current: MessageStatus, incoming: DeliveryStatus): MessageStatus {
  if (current === 'waiting' || current === 'unknown' || current === 'outdated') return incoming;
  if (current === 'toPrint' || current === 'printed') return current;
  return laterStatus(current, incoming);
}
