'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CommitmentNumber } from '@/domain/commitment/commitment-code';
import { jobType } from '@/domain/work-order/job-type';
import { useTRPC } from '../../trpc';
import type { JobToPlan } from './job-to-plan';

/** What waits for a technician; undefined while it is read. `retry` is there when it could not be. */
export function useJobs(): { readonly jobs: readonly JobToPlan[] | undefined; readonly retry: (() => void) | null } {
  const trpc = useTRPC();
  const { data, isError, refetch } = useQuery(trpc.board.toPlan.queryOptions());
  const jobs = useMemo(
    () =>
      data?.map(({ promise, address, reportedAt, window, ...job }) => {
        const { family } = jobType(job.jobType);
        return {
          ...job,
          street: address.replace(/,[^,]*$/, ''),
          isUrgent: family === 'urgent' || family === 'sampling',
          hasWindow: window !== null,
          reportedAtMs: Date.parse(reportedAt),
          promise: promise && {
            number: Number.parseInt(promise.code, 10) as CommitmentNumber,
            startedAtMs: Date.parse(promise.startedAt),
            dueAtMs: Date.parse(promise.dueAt),
            isPaused: promise.isPaused,
          },
        };
      }),
    [data],
  );
  return { jobs, retry: isError ? () => void refetch() : null };
}
