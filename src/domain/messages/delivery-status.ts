/**
 * How far a message has come. `notSent` is a message kept on the Messages screen because no provider is configured;
 * the last three are final.
 */
export const DELIVERY_STATUSES = ['notSent', 'queued', 'sent', 'failed', 'undelivered', 'delivered'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/**
 * The status to keep when news arrives. It never goes backwards, so callbacks that come doubled or out of order
 * leave the same status as the orderly ones. A receipt wins over a failure announced earlier: the customer has the text.
 */
export function laterStatus(current: DeliveryStatus, incoming: DeliveryStatus): DeliveryStatus {
  return DELIVERY_STATUSES.indexOf(incoming) > DELIVERY_STATUSES.indexOf(current) ? incoming : current;
}

/** No more news is expected: such a message is not polled. */
export function isFinalStatus(status: DeliveryStatus): boolean {
  return status !== 'queued' && status !== 'sent';
}
