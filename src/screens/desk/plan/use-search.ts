'use client';
import { useQuery } from '@tanstack/react-query';
import { isRunningSearch } from '@/domain/plan-search/plan-search-state';
import { useTRPC } from '../../trpc';

/** The stream of news says each step; it may be cut. */
const LOOK_AGAIN_MS = 2_000;

/** The search under way for a day, or how the last one ended; undefined until it is known. */
export function useSearch(day: string) {
  const trpc = useTRPC();
  const { data, isError, refetch } = useQuery(
    trpc.dispatch.searchOfDay.queryOptions(
      { day },
      { refetchInterval: ({ state }) => (state.data && isRunningSearch(state.data.state) ? LOOK_AGAIN_MS : false) },
    ),
  );
  return { search: data, isError, retry: () => void refetch() };
}
