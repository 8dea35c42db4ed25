import type { Query, QueryClient } from '@tanstack/react-query';
import { concerns, type Heard } from './heard';

/**
 * Has the questions in sight that the news concerns asked again; those out of sight are, when they are next looked at.
 * A read under way is never cut off, or none would land while news comes faster than the server answers: it ends, and
 * one more follows it, whatever was heard meanwhile. `missed`: everything.
 */
export function newsReader(queries: QueryClient): (news: readonly Heard[] | 'missed') => void {
  const behind = new Set<Query>();

  /** Joins the read under way, if there is one. */
  function read({ queryKey }: Query): Promise<void> {
    return queries.refetchQueries({ queryKey, exact: true, type: 'active' }, { cancelRefetch: false });
  }

  async function readAgain(query: Query): Promise<void> {
    if (behind.has(query)) return;
    if (query.state.fetchStatus === 'fetching') {
      behind.add(query);
      await read(query);
      behind.delete(query);
    }
    await read(query);
  }

  return (news) => {
    const predicate = ({ queryKey }: Query) => news === 'missed' || news.some((one) => concerns(one, queryKey));
    void queries.invalidateQueries({ predicate, refetchType: 'none' });
    for (const query of queries.getQueryCache().findAll({ predicate, type: 'active' })) void readAgain(query);
  };
}
