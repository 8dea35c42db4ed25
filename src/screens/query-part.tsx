import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ErrorState } from './ui/error-state';
import { Skeleton } from './ui/skeleton';

type QueryPartProps<Data> = {
  query: { readonly data: Data | undefined; readonly error: unknown; readonly refetch: () => unknown };
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
  return (
    <ErrorState
      title={t('unread')}
      detail={t('unreadDetail')}
      reference={requestIdOf(query.error)}
      onRetry={() => void query.refetch()}
    />
  );
}

/** What to look for in the log, when the server answered at all. */
function requestIdOf(error: unknown): string | undefined {
  return (error as { data?: { requestId?: string } | null }).data?.requestId;
}
