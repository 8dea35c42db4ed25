import { ok } from '@/domain/result';
import type { SmsGateway, SmsReport } from '@/use-cases/ports/sms-gateway';

/**
 * Without a provider the texts stay on the Messages screen, marked as not sent. Nothing leaves, so there is never any
 * evidence to find and never any news.
 */
export const screenGateway: SmsGateway = {
  isConnected: false,
  send: async ({ messageId }) => ok(notSent(`screen-${messageId}`)),
  find: async () => null,
  status: async (providerId) => notSent(providerId),
};

function notSent(providerId: string): SmsReport {
  return { providerId, status: 'notSent', providerCode: null };
}
