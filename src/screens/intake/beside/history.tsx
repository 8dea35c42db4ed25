'use client';
import { useQuery } from '@tanstack/react-query';
import { History as HistoryIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../trpc';
import { Card } from '../../ui/card';
import { ErrorState } from '../../ui/error-state';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { HistoryLine } from './history-line';

type HistoryProps = { servicePointId: string | null; customerId: string | null };

/** What this caller or this address has asked for before: the last five, with how each stands. */
export function History({ servicePointId, customerId }: HistoryProps) {
  const t = useTranslations('intake.history');
  const trpc = useTRPC();
  const isKnown = servicePointId !== null || customerId !== null;
  const asked = trpc.intake.history.queryOptions({ servicePointId, customerId }, { enabled: isKnown });
  const { data, isPending, isError, refetch } = useQuery(asked);
  return (
    <Card title={t('title')} padded={false}>
      {!isKnown ? (
        <Hint>{t('nobody')}</Hint>
      ) : isError ? (
        <ErrorState title={t('failed')} onRetry={() => void refetch()} />
      ) : isPending ? (
        <div className="p-4">
          <Skeleton lines={4} />
        </div>
      ) : data.length === 0 ? (
        <Hint>{t('empty')}</Hint>
      ) : (
        <ul className="divide-y divide-line">
          {data.map((request) => (
            <HistoryLine key={request.workOrderId} request={request} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Hint({ children }: { children: string }) {
  return (
    <p className="flex items-center gap-2 p-4 text-ink-soft">
      <Icon of={HistoryIcon} />
      {children}
    </p>
  );
}
