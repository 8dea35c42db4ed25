import type { DeliveryStatus } from '@/domain/messages/delivery-status';

const OURS: Readonly<Record<string, DeliveryStatus>> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  partially_delivered: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
};

/** Twilio's word in ours; null for a word that says nothing about a text going out, or that Twilio adds one day. */
export function deliveryStatus(word: string): DeliveryStatus | null {
  return Object.hasOwn(OURS, word) ? (OURS[word] ?? null) : null;
}
