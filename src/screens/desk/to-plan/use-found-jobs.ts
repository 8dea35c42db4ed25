'use client';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslations } from 'next-intl';
import type { Root } from '@/api/root';
import { useDebounced } from '../../intake/call/use-debounced';
import { useTRPC } from '../../trpc';
import { wantedWords } from './search-words';

export type JobFound = inferRouterOutputs<Root>['board']['findJobs'][number];

type FoundJobs = {
  /** What is planned or closed and holds the words typed; empty while too little is typed. */
  readonly found: readonly JobFound[];
  readonly isAsking: boolean;
  /** There when it could not be asked. */
  readonly retry: (() => void) | null;
  /** The answer to what is typed at this moment, however fast it was typed. */
  readonly answer: () => Promise<readonly JobFound[]>;
};

/** Looks for jobs beyond those that wait, once typing pauses. */
export function useFoundJobs(typed: string): FoundJobs {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const sayJob = useTranslations('jobType');
  const asked = useDebounced(typed);
  const words = wantedWords(asked, sayJob);
  const isWanted = wantedWords(typed, sayJob) !== null;
  const { data, isFetching, isError, refetch } = useQuery(
    trpc.board.findJobs.queryOptions(
      { words: words ?? [] },
      { enabled: words !== null, placeholderData: keepPreviousData },
    ),
  );
  return {
    found: (isWanted && words && data) || NONE,
    isAsking: isWanted && (isFetching || asked !== typed.trim()),
    retry: isWanted && isError ? () => void refetch() : null,
    answer: async () => {
      const now = wantedWords(typed, sayJob);
      return now ? queries.fetchQuery(trpc.board.findJobs.queryOptions({ words: now })).catch(() => NONE) : NONE;
    },
  };
}

const NONE: readonly JobFound[] = [];
