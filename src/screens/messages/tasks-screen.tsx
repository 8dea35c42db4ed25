'use client';
import { useQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { QueryPart } from '../query-part';
import { useTRPC } from '../trpc';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { CutNotice } from './cut-notice';
import { TaskRow } from './task-row';

const AGAIN_MS = 10_000;

/** What a person must do: crews to send first, then the oldest. Silence is an alarm. `canSend`: may send a crew. */
export function TasksScreen({ canSend }: { canSend: boolean }) {
  const t = useTranslations('tasks');
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.tasks.list.queryOptions(), refetchInterval: AGAIN_MS });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <QueryPart query={query}>
        {({ shown, count }) => (
          <>
            <CutNotice shown={shown.length} count={count} />
            <Card padded={false}>
              {shown.length === 0 ? (
                <EmptyState icon={ListChecks} title={t('none')} hint={t('noneHint')} />
              ) : (
                <ul aria-label={t('title')} className="divide-y divide-line">
                  {shown.map((task) => (
                    <TaskRow key={task.taskId} task={task} canSend={canSend} />
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
