'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { MessageSquareText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { QueryPart } from '../query-part';
import { useTRPC } from '../trpc';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Segments } from '../ui/segments';
import { TextField } from '../ui/text-field';
import { MESSAGE_FILTERS, type MessageFilter } from './message-looks';
import { MessageRow } from './message-row';
import { NoProvider } from './no-provider';

const FILTERS = Object.keys(MESSAGE_FILTERS) as MessageFilter[];
const AGAIN_MS = 5_000;

/** Every message to customers, what became of it, and why. */
export function MessagesScreen() {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const [filter, setFilter] = useState<MessageFilter>('all');
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const statuses = MESSAGE_FILTERS[filter];
  const question = trpc.messages.list.queryOptions({ statuses: statuses && [...statuses], words: asked });
  const query = useQuery({ ...question, refetchInterval: AGAIN_MS, placeholderData: keepPreviousData });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="mb-3 flex flex-wrap items-end gap-3">
        <TextField
          label={t('search')}
          value={words}
          onChange={setWords}
          maxLength={100}
          type="search"
          className="w-72 max-w-full"
        />
        <Segments
          label={t('filter')}
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((id) => ({ id, label: t(`filters.${id}`) }))}
        />
      </div>
      <QueryPart query={query}>
        {(messages) => (
          <>
            {messages.some(({ status }) => status === 'notSent') && <NoProvider />}
            <Card padded={false}>
              {messages.length === 0 ? (
                <EmptyState icon={MessageSquareText} title={t('none')} hint={t('noneHint')} />
              ) : (
                <ul aria-label={t('title')} className="divide-y divide-line">
                  {messages.map((message) => (
                    <MessageRow key={message.messageId} message={message} />
                  ))}
                </ul>
              )}
            </Card>
          </>
        )}
      </QueryPart>
    </>
  );
}
