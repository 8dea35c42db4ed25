import { threadsOf } from '@/adapters/planner/search';
import type { SearchTask } from '@/adapters/planner/search-task';
import type { Wish } from './wish';

/** A line when fewer chains search than were asked for, and why; else nothing. */
export function fewerChains(
  task: SearchTask,
  wish: Pick<Wish, 'budget' | 'threads' | 'seed'> & { cores?: number },
): string {
  const { chains } = threadsOf(task, wish);
  if (chains === wish.threads) return '';
  const cause =
    task.kind === 'day' && chains === 1 && threadsOf({ ...task, file: { ...task.file, visits: [] } }, wish).chains > 1
      ? 'a problem of this size is planned day by day'
      : `in so many seconds no more get anywhere than there are cores (${chains})`;
  return `${chains} of ${wish.threads} threads: ${cause}\n`;
}
