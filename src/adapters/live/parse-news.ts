import type { News } from '@/use-cases/ports/live-news';

/** The channels of `drizzle/0002_*.sql` and of the stores of tasks and messages. */
export const CHANNELS = ['route', 'work_order', 'task', 'message', 'plan_search'] as const;

/** Reads what is told on them; null for anything else. */
export function parseNews(channel: string, payload: string): { territory: string; news: News } | null {
  const [territory = '', first = '', day = '', version = ''] = payload.split(' ');
  if (channel === 'work_order' && first) return { territory, news: { kind: 'workOrder', workOrderId: first } };
  if ((channel === 'task' || channel === 'message') && territory) return { territory, news: { kind: channel } };
  if (channel === 'plan_search' && territory) return { territory, news: { kind: 'planSearch' } };
  if (channel !== 'route' || !version) return null;
  return { territory, news: { kind: 'route', technicianId: first, day, version: Number(version) } };
}
