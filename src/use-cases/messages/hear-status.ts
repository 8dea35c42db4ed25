import type { MessageId } from '@/domain/ids';
import type { Ports } from '../ports/ports';
import type { SmsReport } from '../ports/sms-gateway';
import { settleReport } from './settle-report';

/** The provider called back about one of our messages. Doubled, late or out of order, the last word stays. */
export async function hearStatus(
  ports: Pick<Ports, 'clock' | 'newId' | 'outbox' | 'transactAlone'>,
  news: SmsReport & { readonly messageId: MessageId },
): Promise<void> {
  const territoryId = await ports.outbox.territoryOf(news.messageId);
  if (territoryId) await settleReport(ports, territoryId, news.messageId, news);
}
