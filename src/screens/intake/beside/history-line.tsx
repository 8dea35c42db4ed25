'use client';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { windowWords } from '@/domain/messages/window-words';
import { PromiseBadge } from '../../ui/promise-badge';
import type { PastRequest } from '../call/answers';
import { OrderMenu } from '../order/order-menu';
import { promiseOf } from './promise-of';

const CLOSED = ['done', 'cancelled'];

/** One request: what, where it stands, whether its promise was kept, and what can still be done about it. */
export function HistoryLine({ request }: { request: PastRequest }) {
  const t = useTranslations('intake');
  const jobName = useTranslations('jobType');
  const format = useFormatter();
  const locale = useLocale();
  const promise = promiseOf(request);
  const { reference, jobType, state, address, reportedAt, window } = request;
  return (
    <li className="flex items-start gap-2 py-2.5 pr-2 pl-4">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{jobName(jobType)}</span>
          <span className="text-sm text-ink-soft">{reference}</span>
        </p>
        <p className="text-sm text-ink-soft">
          {t(`state.${state}`)} · {t('history.reported', { when: format.dateTime(new Date(reportedAt), 'moment') })}
        </p>
        <p className="truncate text-sm text-ink-soft">{address}</p>
        {window && <p className="text-sm">{t('history.window', { words: windowWords(instants(window), locale) })}</p>}
      </div>
      <div className="flex flex-col items-end gap-1">
        {promise && <PromiseBadge state={promise} />}
        {!CLOSED.includes(state) && <OrderMenu order={request} />}
      </div>
    </li>
  );
}

function instants({ start, end }: NonNullable<PastRequest['window']>) {
  return { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) };
}
