import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ErrorState } from './ui/error-state';
import { Skeleton } from './ui/skeleton';

type Failure = { readonly data?: { readonly requestId?: string | undefined } | null | undefined };

type QueryPartProps<Data> = {
  query: Pick<UseQueryResult<Data, Failure>, 'data' | 'error' | 'refetch'>;
  /** How tall the waiting place is. */
  lines?: number;
  children: (data: Data) => ReactNode;
};

/** A part of a screen that hangs on one question: waiting, failed with a way to try again, or there. Old data outlives a failure. */
export function QueryPart<Data>({ query, lines = 6, children }: QueryPartProps<Data>) {
  const t = useTranslations('ui.failure');
  if (query.data !== undefined) return children(query.data);
  if (!query.error)
    return (
      <div className="p-4">
        <Skeleton lines={lines} />
      </div>
    );
  const reference = query.error.data?.requestId;
  return <ErrorState title={t('unread')} detail={t('unreadDetail')} reference={reference} onRetry={query.refetch} />;
}
