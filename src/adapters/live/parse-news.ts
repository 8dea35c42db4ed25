import type { News } from '@/use-cases/ports/live-news';

/** Reads what the triggers of `drizzle/0002_*.sql` send; null for anything else. */
export function parseNews(channel: string, payload: string): { territory: string; news: News } | null {
  const [territory = '', first = '', day = '', version = ''] = payload.split(' ');
  if (channel === 'work_order' && first) return { territory, news: { kind: 'workOrder', workOrderId: first } };
  if (channel !== 'route' || !version) return null;
  return { territory, news: { kind: 'route', technicianId: first, day, version: Number(version) } };
}
