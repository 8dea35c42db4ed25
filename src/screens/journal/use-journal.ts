import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';
import { useTRPC, useTRPCClient } from '../trpc';

export type JournalEntry = inferRouterOutputs<Root>['journal']['recent'][number];

/** What the reader wants to see; empty lets everything through. */
export type JournalFilter = {
  readonly subject: string | null;
  readonly words: string;
  readonly kind: string | null;
  readonly author: string | null;
  readonly day: string;
};

export const NO_FILTER: JournalFilter = { subject: null, words: '', kind: null, author: null, day: '' };

const PAGE = 50;

/** The journal page after page: each begins where the last line of the one before it stands, whatever is written meanwhile. */
export function useJournal({ words, day, ...filter }: JournalFilter) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const wish = { ...filter, words: words.trim() || null, day: day || null, limit: PAGE };
  return useInfiniteQuery({
    queryKey: [...trpc.journal.recent.pathKey(), 'pages', wish],
    queryFn: ({ pageParam, signal }) => client.journal.recent.query({ ...wish, before: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: JournalEntry[]) => (page.length === PAGE ? page.at(-1)?.factId : undefined),
    placeholderData: keepPreviousData,
  });
}
