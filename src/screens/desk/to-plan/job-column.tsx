'use client';
import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { JobList } from './job-list';
import type { JobToPlan } from './job-to-plan';
import type { OpenJob } from './use-job-search';

type JobColumnProps = {
  /** Undefined while they are read. */
  jobs: readonly JobToPlan[] | undefined;
  onRetry: (() => void) | null;
  selectedWorkOrderId: string | null;
  onOpen: OpenJob;
};

/** The left of the desk: what still waits for somebody, and the way to any other job. */
export function JobColumn({ jobs, onRetry, selectedWorkOrderId, onOpen }: JobColumnProps) {
  const t = useTranslations('desk.toPlan');
  return (
    <>
      <h2 className="flex min-h-12 items-center gap-2 px-3 text-lg font-semibold tracking-tight">
        {t('title')} {jobs && <Badge>{jobs.length}</Badge>}
      </h2>
      {jobs && <JobList jobs={jobs} selectedWorkOrderId={selectedWorkOrderId} onOpen={onOpen} />}
      {!jobs && !onRetry && (
        <div className="px-3 py-2">
          <Skeleton lines={16} />
        </div>
      )}
      {!jobs && onRetry && <ErrorState title={t('failed')} onRetry={onRetry} />}
    </>
  );
}
