'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { JobToPlan } from './job-to-plan';
import { firstFound, foundGroups } from './search-words';
import { matchingJobs, sortedJobs } from './sorted-jobs';
import { type JobFound, useFoundJobs } from './use-found-jobs';

/** `day`: where the job stands on the board, null for one that waits. */
export type OpenJob = (workOrderId: string, day: string | null) => void;

/** What the words typed leave of the jobs that wait, what they find beyond, and how to open either. */
export function useJobSearch(jobs: readonly JobToPlan[], words: string, onOpen: OpenJob) {
  const sayJob = useTranslations('jobType');
  const sorted = useMemo(() => sortedJobs(jobs), [jobs]);
  const waiting = useMemo(() => matchingJobs(sorted, words, (job) => sayJob(job.jobType)), [sorted, words, sayJob]);
  const { found, isAsking, retry, answer } = useFoundJobs(words);
  const groups = foundGroups(found, new Set(waiting.map(({ workOrderId }) => workOrderId)));
  const all = [...waiting, ...groups.flatMap((group) => group.jobs)];
  const open = (workOrderId: string, among: readonly JobFound[] = found) =>
    onOpen(workOrderId, among.find((job) => job.workOrderId === workOrderId)?.visit?.day ?? null);
  const openFirst = async () => {
    const answered = await answer();
    const first = firstFound(words, [...waiting, ...answered]);
    if (first) open(first.workOrderId, answered);
  };
  return { waiting, groups, ids: all.map(({ workOrderId }) => workOrderId), isAsking, retry, open, openFirst };
}
