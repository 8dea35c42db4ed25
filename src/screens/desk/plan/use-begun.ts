'use client';
import { useQueryClient } from '@tanstack/react-query';
import { serverNow } from '../../server-clock';
import { useTRPC } from '../../trpc';
import type { SearchShown } from './search-shown';

type Asked = Pick<SearchShown, 'searchId' | 'from' | 'to' | 'isRepair'>;

/**
 * Shows a search as begun from the moment it is asked for: how the last one ended is no answer to this one. `ask` gives null when it was refused;
 * then, and whenever somebody else had asked before, what the server says is shown.
 */
export function useBegun() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return async (day: string, asked: Asked, ask: () => Promise<unknown>): Promise<void> => {
    const { queryKey } = trpc.dispatch.searchOfDay.queryOptions({ day });
    // An answer under way is about the search before.
    void queries.cancelQueries({ queryKey }, { revert: false });
    queries.setQueryData(queryKey, begun(asked));
    if (!(await ask())) void queries.invalidateQueries({ queryKey });
  };
}

function begun(asked: Asked): SearchShown {
  return {
    ...asked,
    state: 'waiting',
    reason: null,
    askedByName: null,
    askedAt: new Date(serverNow()).toISOString(),
    startedAt: null,
    endedAt: null,
    decidedByName: null,
    budgetSeconds: null,
    curve: [],
    meanwhile: [],
    difference: null,
  };
}
