import type { Ports } from '../ports/ports';

/** What bringing a message to its customer asks of the world. */
export type DeliveryPorts = Pick<Ports, 'clock' | 'newId' | 'log' | 'outbox' | 'sms' | 'transactAlone'>;
