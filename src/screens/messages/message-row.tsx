import { Mail, MessageSquare } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { spokenNumber } from '@/domain/messages/phone-number';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icon';
import { AttemptList } from './attempt-list';
import type { Message } from './lines';
import { MESSAGE_LOOKS } from './message-looks';

const STAYED: readonly Message['status'][] = ['waiting', 'notSent', 'outdated'];

/** One message: where it stands, to whom, what it says, when, and every attempt. */
export function MessageRow({ message }: { message: Message }) {
  const t = useTranslations('messages');
  const format = useFormatter();
  const { status, purpose, channel, customer, reference, recipient, body, createdAt, sentAt, deliveredAt } = message;
  const moment = (iso: string) => format.dateTime(new Date(iso), 'moment');
  const times = [
    t('written', { at: moment(createdAt) }),
    sentAt && !STAYED.includes(status) && t('sentAt', { at: moment(sentAt) }),
    deliveredAt && t('deliveredAt', { at: moment(deliveredAt) }),
  ].filter(Boolean);
  return (
    <li className="grid gap-x-4 gap-y-1 px-4 py-3 md:grid-cols-[19rem_minmax(0,1fr)]">
      <div className="flex flex-col items-start gap-1">
        <Badge {...MESSAGE_LOOKS[status]} className="max-w-full whitespace-normal">
          {t(`status.${status}`)}
        </Badge>
        <span className="flex items-center gap-1.5 text-sm text-ink-soft">
          <Icon of={channel === 'sms' ? MessageSquare : Mail} />
          {t(`purpose.${purpose}`)}
        </span>
      </div>
      <div className="min-w-0">
        <p className="font-medium">
          {customer ?? t('unknownCustomer')}
          <span className="ml-2 font-normal text-ink-soft tabular-nums">
            {[recipient ? spokenNumber(recipient) : t('byPost'), reference].filter(Boolean).join(' · ')}
          </span>
        </p>
        <p className="mt-0.5 max-w-prose wrap-anywhere whitespace-pre-line">{body}</p>
        <p className="mt-1 text-sm text-ink-soft">{times.join(' · ')}</p>
        <AttemptList attempts={message.attempts} />
      </div>
    </li>
  );
}
