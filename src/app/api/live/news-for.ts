import type { Actor } from '@/use-cases/ports/actor';
import type { News } from '@/use-cases/ports/live-news';

/** The part of a batch somebody hears, null when it is none: a technician, only that their own routes changed. */
export function newsFor(
  { role, technicianId }: Actor,
  news: readonly News[] | 'missed',
): readonly News[] | 'missed' | null {
  if (news === 'missed' || role !== 'technician') return news;
  const mine = news.filter((one) => one.kind === 'route' && one.technicianId === technicianId);
  return mine.length > 0 ? mine : null;
}
